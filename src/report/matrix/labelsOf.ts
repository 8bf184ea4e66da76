import type { ReportFile } from '../ReportFile.ts';

/** What several clients are called side by side: name and version; where two have the same, the file tells them apart. */
export function labelsOf(files: readonly ReportFile[]): string[] {
  const names = files.map(({ report: { client } }) => `${client.name} ${client.version}`);
  return files.map(({ file }, index) => {
    const name = names[index] ?? '';
    return names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} (${file})`;
  });
}
