import { expect, test } from 'vitest';
import { checksOf } from '../../src/check/checksOf.ts';
import { loadBundledSpecs } from '../../src/spec/loadBundledSpecs.ts';

/** The first byte of a character of three or four, with nothing behind it. */
const isCutInCharacter = (bytes: Buffer) => (bytes.at(-1) ?? 0) >= 0xe0;

test.each(loadBundledSpecs().map((spec) => [spec.id, spec] as const))(
  'of %s every run asks whether an error that ends within a character is told by its status',
  (id, spec) => {
    const check = checksOf(spec, { seed: 1, params: {} }).find((one) => one.id === `${id}/errors/any-answer`);
    const cut = check?.property?.boundaries.filter(({ plan }) => {
      const [reply] = plan.waits[0]?.scenario.replies ?? [];
      return (
        reply !== undefined &&
        reply.status >= 400 &&
        'base64' in reply.body &&
        isCutInCharacter(Buffer.from(reply.body.base64, 'base64'))
      );
    });
    expect(cut?.map(({ label }) => label)).toEqual([
      expect.stringMatching(/^\d{3} that ends within a character$/),
    ]);
  },
);
