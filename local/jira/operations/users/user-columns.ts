import { z } from 'zod';
import { forbidden, JiraError, type Operation, type OperationCall } from '../../operation';
import { noContent, ok } from '../answering/answers';
import { isAdministrator, requireLogin } from '../answering/authority';
import { readBody } from '../answering/request';
import { columnItems, keepColumns, keptColumns, resetKeptColumns } from '../settings/columns';

/** The user whose issue table is meant: oneself unless an administrator names somebody. */
function place(call: OperationCall): string {
  const accountId = requireLogin(call);
  const wanted = call.query.get('accountId') ?? accountId;
  if (wanted !== accountId && !isAdministrator(call)) throw forbidden('You are not allowed to see or change the columns of this user.');
  if (!call.state.has('users', wanted)) throw new JiraError(404, ['Specified user does not exist or you do not have required permissions']);
  return `user-${wanted}`;
}

export const getUserDefaultColumns: Operation = (call) => ok(columnItems(call, keptColumns(call, place(call))));

export const setUserColumns: Operation = (call) => {
  const where = place(call);
  const { columns } = readBody(call, z.object({ columns: z.array(z.string()) }));
  keepColumns(call, where, columns);
  return ok({});
};

export const resetUserColumns: Operation = (call) => {
  resetKeptColumns(call, place(call));
  return noContent;
};
