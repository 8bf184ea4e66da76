import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generate } from './generate.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const folder = fileURLToPath(new URL('..', import.meta.url));
process.exitCode = await generate(folder, { check: values.check, print: (line) => console.log(line) });
