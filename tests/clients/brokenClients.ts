import { basename } from 'node:path';
import type { BrokenClient } from './broken/lib/BrokenClient.ts';
import { clientFiles } from './clientFiles.ts';
import { propertyFails } from './propertyFails.ts';

/** Every broken client, by the name of its fault, with the checks that it says it fails. */
export async function brokenClients(): Promise<{ fault: string; file: URL; fails: string[] }[]> {
  const files = [...clientFiles('broken'), ...clientFiles('broken/whole')];
  return await Promise.all(
    files.map(async (file) => {
      const { fails }: BrokenClient = await import(file.href);
      const fault = basename(file.pathname, '.ts');
      return { fault, file, fails: [...fails, ...(propertyFails[fault] ?? [])] };
    }),
  );
}
