/** Where an annotation stands: a file, relative to the root of the repository, and a line of it, 1-based. */
export interface AnnotationPlace {
  file: string;
  line?: number | undefined;
}

/** One workflow command of GitHub, which it shows as an annotation. Everything is escaped. */
export function workflowCommand(
  kind: 'error' | 'warning' | 'notice',
  place: AnnotationPlace | undefined,
  title: string,
  message: string,
): string {
  const properties = [
    ...(place === undefined ? [] : [`file=${property(place.file)}`]),
    ...(place?.line === undefined ? [] : [`line=${place.line}`]),
    `title=${property(title)}`,
  ];
  return `::${kind} ${properties.join(',')}::${data(message)}\n`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
