import { notFound, type OperationCall } from '../../operation';
import { stableNumber } from '../answering/stable-number';

/** A long-running task as `GET /task/{taskId}` shows it. */
export function taskView(call: OperationCall, taskId: string): Readonly<Record<string, unknown>> {
  const task = call.state.get('tasks', taskId);
  if (!task) throw notFound(`The task with id '${taskId}' does not exist.`);
  const end = task.finishedAt ?? call.site.clock.now();
  return {
    self: `${call.site.siteUrl}/rest/api/3/task/${task.id}`,
    id: task.id,
    description: task.description,
    status: task.status,
    message: task.message,
    result: task.result,
    // Jira's internal number of the account, which no other operation uses.
    submittedBy: stableNumber(task.submittedBy),
    progress: task.progress,
    elapsedRuntime: task.startedAt === undefined ? 0 : end - task.startedAt,
    submitted: task.submittedAt,
    started: task.startedAt,
    finished: task.finishedAt,
    lastUpdate: end,
  };
}
