import type { Operation, OperationCall } from '../../operation';
import { propertyKeys, readProperty, removeProperty, writeProperty } from '../answering/entity-properties';
import { boardOf, requireBoardAdministrator, requireManageSprints, sprintOf } from './find-board';

const boardAddress = (call: OperationCall, id: string): string => `${call.site.siteUrl}/rest/agile/1.0/board/${id}/properties`;

export const getBoardPropertyKeys: Operation = (call) => {
  const { id } = boardOf(call);
  return propertyKeys(call, 'board', id, boardAddress(call, id));
};

export const getBoardProperty: Operation = (call) => readProperty(call, 'board', boardOf(call).id);

export const setBoardProperty: Operation = (call) => {
  const board = boardOf(call);
  requireBoardAdministrator(call, board);
  return writeProperty(call, 'board', board.id);
};

export const deleteBoardProperty: Operation = (call) => {
  const board = boardOf(call);
  requireBoardAdministrator(call, board);
  return removeProperty(call, 'board', board.id);
};

/** The four operations on sprint properties have the plain names `getProperty`, `setProperty` and so on in Atlassian's document. */
export const getPropertiesKeys: Operation = (call) => {
  const { id } = sprintOf(call);
  return propertyKeys(call, 'sprint', id, `${call.site.siteUrl}/rest/agile/1.0/sprint/${id}/properties`);
};

export const getProperty: Operation = (call) => readProperty(call, 'sprint', sprintOf(call).id);

export const setProperty: Operation = (call) => {
  const sprint = sprintOf(call);
  requireManageSprints(call, sprint.boardId);
  return writeProperty(call, 'sprint', sprint.id);
};

export const deleteProperty: Operation = (call) => {
  const sprint = sprintOf(call);
  requireManageSprints(call, sprint.boardId);
  return removeProperty(call, 'sprint', sprint.id);
};
