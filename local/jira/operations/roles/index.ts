import type { OperationMap } from '../../operation';
import * as globalRoles from './global-roles';
import * as projectRoles from './project-roles';

export const rolesOperations: OperationMap = { ...globalRoles, ...projectRoles };
