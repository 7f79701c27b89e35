import { forbidden, JiraError, type OperationCall } from '../../operation';

/** The caller's account; refuses anonymous callers. */
export function requireLogin(call: OperationCall): string {
  if (call.caller.accountId === undefined) throw new JiraError(401, ['Client must be authenticated to access this resource.']);
  return call.caller.accountId;
}

export function isAdministrator(call: OperationCall): boolean {
  return call.site.permissions.hasGlobal(call.caller, 'ADMINISTER');
}

/** Refuses callers without the global permission Administer Jira. */
export function requireAdministrator(
  call: OperationCall,
  message = 'You are not authorized to perform this action. Administrator privileges are required.',
): void {
  requireLogin(call);
  if (!isAdministrator(call)) throw forbidden(message);
}

/** Administer Jira, or Administer Projects in this project. */
export function mayAdministerProject(call: OperationCall, projectId: string): boolean {
  return isAdministrator(call) || call.site.permissions.hasInProject(call.caller, 'ADMINISTER_PROJECTS', projectId);
}
