import { notFound, type OperationCall } from '../../operation';

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
    submittedBy: submitterNumber(task.submittedBy),
    progress: task.progress,
    elapsedRuntime: task.startedAt === undefined ? 0 : end - task.startedAt,
    submitted: task.submittedAt,
    started: task.startedAt,
    finished: task.finishedAt,
    lastUpdate: end,
  };
}

/** Tasks name their submitter by an internal number that no other operation uses; it only has to be stable. */
function submitterNumber(accountId: string): number {
  let hash = 0;
  for (const character of accountId) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 90_000;
  return 10_000 + hash;
}
