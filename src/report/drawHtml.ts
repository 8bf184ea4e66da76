import type { Spec } from '../spec/Spec.ts';
import { neutralise } from './neutralise.ts';
import type { ReportFile } from './ReportFile.ts';
import { toPageData } from './toPageData.ts';

const PLACE = '<script type="application/json" id="data">null</script>';

/**
 * Draws a report, or several side by side, as one HTML page that needs nothing else.
 * @param template the built page, with an empty place for the data
 */
export function drawHtml(
  files: readonly ReportFile[],
  specs: ReadonlyMap<string, Spec>,
  template: string,
): string {
  const [before, after] = template.split(PLACE);
  if (before === undefined || after === undefined)
    throw new Error(`expected the built page to hold ${PLACE}`);
  // Within a script element nothing but this sign can end it, and JSON knows another way to write it.
  const data = JSON.stringify(toPageData(files, specs), neutraliseText).replaceAll('<', '\\u003c');
  return `${before}${PLACE.replace('null', () => data)}${after}`;
}

/** Controls are shown, and no text turns the writing of the page around. */
function neutraliseText(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? neutralise(value) : value;
}
