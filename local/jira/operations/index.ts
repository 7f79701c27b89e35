import type { OperationMap } from '../operation';
import { administrationOperations } from './administration';
import { issueOperations } from './issues';
import { searchOperations } from './search';

/** Every emulated operation by operationId. An operation emulated twice is a mistake that stops the start. */
export const operations: OperationMap = merge([issueOperations, searchOperations, administrationOperations]);

function merge(maps: readonly OperationMap[]): OperationMap {
  const all = new Map<string, OperationMap[string]>();
  for (const [operationId, operation] of maps.flatMap((map) => Object.entries(map))) {
    if (all.has(operationId)) throw new Error(`The operation ${operationId} is emulated twice.`);
    all.set(operationId, operation);
  }
  return Object.fromEntries(all);
}
