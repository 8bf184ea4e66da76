import pc from 'picocolors';
import { expect, test } from 'vitest';
import { WalkScreen } from '../../src/walk/WalkScreen.ts';

function aScreen() {
  const shown = { text: '' };
  const screen = new WalkScreen((text) => {
    shown.text += text;
  }, pc.createColors(false));
  return { screen, shown };
}

test('numbers the steps and marks what they showed', () => {
  const { screen, shown } = aScreen();
  screen.begin('start');
  screen.tell({ mark: 'right', text: 'it runs' });
  screen.begin('hello');
  screen.frame({ direction: '>', line: '{"type":"hello"}' });
  screen.tell({ mark: 'differs', text: 'so so', details: ['one', 'two'] });
  screen.tell({ mark: 'absent', text: 'nothing' });
  expect(shown.text).toBe(
    [
      ' 1  start',
      '    ✓ it runs',
      '',
      ' 2  hello',
      '    > {"type":"hello"}',
      '    ! so so',
      '      one',
      '      two',
      '    – nothing',
      '',
    ].join('\n'),
  );
});

test('shows the beginning of a step of many frames, and says how many are left', () => {
  const { screen, shown } = aScreen();
  screen.begin('wait');
  for (let id = 1; id <= 100; id += 1) screen.frame({ direction: '<', line: `{"id":${id}}` });
  screen.tell({ mark: 'right', text: 'done' });
  expect(shown.text).toMatch(/< \{"id":16\}\n {4}… 84 more\n {4}✓ done\n$/);
});

test('lets no text of an adapter out as it stands', () => {
  const { screen, shown } = aScreen();
  screen.begin('a\u001b[2J');
  screen.frame({ direction: '<', line: 'b\u001b[2J\n' });
  screen.tell({ mark: 'right', text: 'c\u001b[2J', details: ['d\nd'] });
  screen.note('e\u0007');
  for (const control of ['\u0007', '\u001b']) expect(shown.text).not.toContain(control);
  expect(shown.text).toContain('      d\\nd\n');
});
