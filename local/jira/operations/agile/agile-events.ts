import type { BoardRecord, SprintRecord } from '../../model/records';
import type { OperationCall } from '../../operation';
import type { Json } from '../../views/references';

const cause = (call: OperationCall): Json => (call.caller.accountId === undefined ? {} : { atlassianId: call.caller.accountId });

/** Publishes `avi:jira-software:<kind>:board`. */
export function publishBoardEvent(call: OperationCall, kind: 'created' | 'updated' | 'deleted', board: BoardRecord): void {
  const payload = { board: { id: Number(board.id), name: board.name, type: board.type }, ...cause(call) };
  call.site.publish({ eventType: `avi:jira-software:${kind}:board`, payload }, call.caller);
}

const day = (ms: number | undefined): string | undefined => (ms === undefined ? undefined : new Date(ms).toISOString());

function sprintView(sprint: SprintRecord): Json {
  return {
    id: sprint.id,
    originBoardId: sprint.boardId,
    name: sprint.name,
    goal: sprint.goal,
    state: sprint.state,
    startDate: day(sprint.startAt),
    endDate: day(sprint.endAt),
    completeDate: day(sprint.completeAt),
  };
}

/** Publishes `avi:jira-software:<kind>:sprint`; an update also tells the former values of what changed. */
export function publishSprintEvent(
  call: OperationCall,
  kind: 'created' | 'started' | 'updated' | 'closed' | 'deleted',
  sprint: SprintRecord,
  before?: SprintRecord,
): void {
  const now = sprintView(sprint);
  const old =
    before === undefined ? {} : Object.fromEntries(Object.entries(sprintView(before)).filter(([key, value]) => now[key] !== value));
  const payload = { sprint: now, ...(kind === 'updated' && before ? { oldValue: old } : {}), ...cause(call) };
  call.site.publish({ eventType: `avi:jira-software:${kind}:sprint`, payload }, call.caller);
}
