import { notFound, type Operation, type OperationCall } from '../../operation';
import { requireAdministrator } from '../answering/authority';
import { propertyKeys, readProperty, removeProperty, writeProperty } from '../answering/entity-properties';
import { pathPart } from '../answering/request';

function subject(call: OperationCall): string {
  const id = pathPart(call, 'issueTypeId');
  if (!call.state.has('issueTypes', id)) throw notFound(`The issue type with id '${id}' does not exist.`);
  return id;
}

export const getIssueTypePropertyKeys: Operation = (call) => {
  const id = subject(call);
  return propertyKeys(call, 'issuetype', id, `${call.site.siteUrl}/rest/api/3/issuetype/${id}/properties`);
};

export const getIssueTypeProperty: Operation = (call) => readProperty(call, 'issuetype', subject(call));

export const setIssueTypeProperty: Operation = (call) => {
  requireAdministrator(call);
  return writeProperty(call, 'issuetype', subject(call));
};

export const deleteIssueTypeProperty: Operation = (call) => {
  requireAdministrator(call);
  return removeProperty(call, 'issuetype', subject(call));
};
