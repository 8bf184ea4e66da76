import { mkdtemp, open, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readReplayFile } from '../../src/cli/readReplayFile.ts';
import { UsageError } from '../../src/UsageError.ts';

const folder = await mkdtemp(join(tmpdir(), 'pollspec-'));

describe('the file of a recorded run', () => {
  test('is read from the working folder', async () => {
    await writeFile(join(folder, 'run.har'), '{}');
    expect(await readReplayFile('run.har', folder)).toEqual({ given: 'run.har', text: '{}' });
  });

  test('is refused when it is larger than a recording of one job', async () => {
    const file = await open(join(folder, 'large.har'), 'w');
    await file.truncate(50_000_001);
    await file.close();
    const read = readReplayFile('large.har', folder);
    await expect(read).rejects.toThrow(UsageError);
    await expect(read).rejects.toThrow(
      '--replay large.har: expected a file of at most 50 MB, got 51 MB. Save the requests to the endpoint alone.',
    );
  });

  test('is refused when nothing is there', async () => {
    await expect(readReplayFile('no.har', folder)).rejects.toThrow(
      `--replay no.har: expected a HAR file that can be read, but found nothing at ${join(folder, 'no.har')}.`,
    );
  });
});
