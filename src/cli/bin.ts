#!/usr/bin/env node
import { isSupportedNode } from './isSupportedNode.ts';

// Nothing that needs a newer Node may be imported before this line.
if (isSupportedNode(process.version)) await import('./run.ts');
else {
  process.stderr.write(
    `pollspec: expected Node 22.19 or newer, got ${process.version}. Install a newer one, or run it with \`npx -p node@24 -p pollspec pollspec\`.\n`,
  );
  process.exitCode = 2;
}
