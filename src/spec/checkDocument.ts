import { checkBackoff } from './checkBackoff.ts';
import { checkErrorBody } from './checkErrorBody.ts';
import { checkExamples } from './checkExamples.ts';
import { checkFlags } from './checkFlags.ts';
import { checkFormat } from './checkFormat.ts';
import { checkIds } from './checkIds.ts';
import { checkNames } from './checkNames.ts';
import { checkOneOperation } from './checkOneOperation.ts';
import { checkParameters } from './checkParameters.ts';
import { checkPhases } from './checkPhases.ts';
import { checkProgress } from './checkProgress.ts';
import { checkResponses } from './checkResponses.ts';
import { checkSections } from './checkSections.ts';
import { checkSecurity } from './checkSecurity.ts';
import { checkServers } from './checkServers.ts';
import { checkShows } from './checkShows.ts';
import { listOperations } from './listOperations.ts';
import type { SpecDocument } from './SpecDocument.ts';
import type { SpecMistake } from './SpecMistake.ts';
import type { SpecOperation } from './SpecOperation.ts';

const CHECKS: ((document: SpecDocument, operation: SpecOperation) => SpecMistake[])[] = [
  checkServers,
  checkParameters,
  checkSecurity,
  checkResponses,
  checkExamples,
  checkProgress,
  checkPhases,
  checkFlags,
  checkFormat,
  checkBackoff,
  checkErrorBody,
  checkNames,
  checkIds,
  checkSections,
  checkShows,
];

/** Mistakes in what a dereferenced document, valid by its schemas, means. */
export function checkDocument(document: SpecDocument): SpecMistake[] {
  const operations = listOperations(document);
  const [operation] = operations;
  if (operation === undefined || operations.length > 1) return checkOneOperation(operations);
  return CHECKS.flatMap((check) => check(document, operation));
}
