import type { OperationMap } from '../operation';
import { categoriesOperations } from './categories';
import { componentsOperations } from './components';
import { groupsOperations } from './groups';
import { permissionsOperations } from './permissions';
import { projectsOperations } from './projects';
import { rolesOperations } from './roles';
import { usersOperations } from './users';
import { versionsOperations } from './versions';

const groups: readonly OperationMap[] = [
  projectsOperations,
  rolesOperations,
  categoriesOperations,
  versionsOperations,
  componentsOperations,
  usersOperations,
  groupsOperations,
  permissionsOperations,
];

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
