import type { OperationCall } from '../../operation';
import { byId } from '../answering/order';

/** The scheme that Jira gives to projects that name none: the one marked as default, or else the oldest. */
export function defaultIssueTypeSchemeId(call: OperationCall): string {
  const schemes = [...call.state.all('issueTypeSchemes')];
  return (schemes.find((scheme) => scheme.isDefault) ?? schemes.sort(byId)[0])?.id ?? '';
}

export function defaultWorkflowSchemeId(call: OperationCall): string {
  return oldest([...call.state.all('workflowSchemes')].filter((scheme) => !isOwn(call, scheme.defaultWorkflowId)));
}

export function defaultPermissionSchemeId(call: OperationCall): string {
  return oldest(call.state.all('permissionSchemes'));
}

const isOwn = (call: OperationCall, workflowId: string): boolean => call.state.get('workflows', workflowId)?.projectId !== undefined;

function oldest(schemes: Iterable<{ readonly id: string }>): string {
  return [...schemes].sort(byId)[0]?.id ?? '';
}
