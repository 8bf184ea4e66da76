import type { BrokenProgram } from './BrokenProgram.ts';
import { brokenJava } from './brokenJava.ts';
import { brokenPython } from './brokenPython.ts';
import { brokenPythonRequests } from './brokenPythonRequests.ts';
import { brokenShell } from './brokenShell.ts';

/** Every broken client in another language. */
export const brokenPrograms: BrokenProgram[] = [
  ...brokenPython,
  ...brokenPythonRequests,
  ...brokenShell,
  ...brokenJava,
];
