import { forbidden, JiraError, type Operation, type OperationCall } from '../../operation';
import { ok } from '../answering/answers';
import { isAdministrator, requireLogin } from '../answering/authority';
import { pathPart } from '../answering/request';
import { taskView } from './task-view';

/** Tasks are seen by whoever started them and by administrators. */
function readable(call: OperationCall): Readonly<Record<string, unknown>> {
  const accountId = requireLogin(call);
  const id = pathPart(call, 'taskId');
  const view = taskView(call, id);
  if (call.state.get('tasks', id)?.submittedBy !== accountId && !isAdministrator(call)) {
    throw forbidden('You do not have permission to see this task.');
  }
  return view;
}

export const getTask: Operation = (call) => ok(readable(call));

/** `POST /task/{taskId}/cancel`: a task that has ended cannot be cancelled. Its refusals are plain lists of messages. */
export const cancelTask: Operation = (call) => {
  try {
    readable(call);
    const task = call.state.get('tasks', pathPart(call, 'taskId'));
    if (!task || (task.status !== 'ENQUEUED' && task.status !== 'RUNNING')) {
      throw new JiraError(400, ['The task has ended and cannot be cancelled.']);
    }
    call.state.put('tasks', { ...task, status: 'CANCEL_REQUESTED' });
    return { status: 202, body: [] };
  } catch (error) {
    if (error instanceof JiraError) return { status: error.status, body: error.errorMessages };
    throw error;
  }
};
