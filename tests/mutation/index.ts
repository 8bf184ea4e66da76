import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { readNotes } from './clients/readNotes.ts';
import { drawPart } from './drawPart.ts';
import { readMutants } from './readMutants.ts';
import { readSurvivors } from './readSurvivors.ts';
import { weighMutants } from './weighMutants.ts';

/*
 * `npm run mutation [clients|units] [--again]`: makes mutants, runs the tests on them, and holds what survives against the
 * list of known survivors. `--again` looks at the last run again.
 */
const PARTS = [
  /** Mutants of the reference clients, killed by the conformance suite alone. */
  { name: 'clients', leastPercent: 95, isListWhole: true },
  /** Mutants of judges, scripts and clocks, killed by the unit tests. */
  { name: 'units', leastPercent: 90, isListWhole: false },
];

const given = process.argv.slice(2);
const names = given.filter((word) => word !== '--again');
const parts = PARTS.filter(({ name }) => names.length === 0 || names.includes(name));
if (parts.length === 0) throw new Error(`expected clients or units, got ${names.join(' ')}`);

for (const part of parts) {
  if (!given.includes('--again')) runStryker(part.name);
  const list = `tests/mutation/${part.name}/survivors.yaml`;
  const mutants = readMutants(JSON.parse(readFileSync(`.stryker-tmp/${part.name}.json`, 'utf8')));
  const { reasons, survivors } = readSurvivors(readFileSync(list, 'utf8'), list);
  const weighed = weighMutants(mutants, survivors);
  const { text, isGood } = drawPart(part, weighed, { reasons, notes: readNotes(part.name) });
  console.log(text);
  if (!isGood) process.exitCode = 1;
}

function runStryker(name: string): void {
  for (const old of [`${name}.json`, `${name}-notes.jsonl`]) rmSync(`.stryker-tmp/${old}`, { force: true });
  const { status, error } = spawnSync('stryker', ['run', `tests/mutation/${name}/stryker.config.mjs`], {
    stdio: 'inherit',
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`Stryker ended with exit code ${status}.`);
}
