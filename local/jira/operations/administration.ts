import type { OperationMap } from '../operation';
import { categoriesOperations } from './categories';
import { projectsOperations } from './projects';
import { rolesOperations } from './roles';

const groups: readonly OperationMap[] = [projectsOperations, rolesOperations, categoriesOperations];

/** Every emulated operation outside issues and search. An operation emulated twice is a mistake. */
export const administrationOperations: OperationMap = merged(groups);

function merged(maps: readonly OperationMap[]): OperationMap {
  const all = new Map<string, OperationMap[string]>();
  for (const [operationId, operation] of maps.flatMap((map) => Object.entries(map))) {
    if (all.has(operationId)) throw new Error(`The operation ${operationId} is emulated twice.`);
    all.set(operationId, operation);
  }
  return Object.fromEntries(all);
}
