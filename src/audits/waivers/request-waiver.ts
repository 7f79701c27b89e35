import type { Waiver, WaiverScope } from '../../contracts/audits/waiver';
import { dayOf } from '../../shared/epoch';
import { ok, type Result } from '../../shared/result';
import type { AuditViewer } from '../ports';
import { projectOf, type StoredWaiver, stateOn } from './stored-waiver';
import type { WaiverPorts } from './waiver-ports';
import { refuse, type WaiverRefusal } from './waiver-refusal';
import { waiverRulesFor } from './waiver-rules';
import { projectsCovered } from './waiver-scope';

/** What somebody asks for. */
export interface WaiverRequest {
  readonly ruleId: string;
  readonly scope: WaiverScope;
  readonly reason: string;
  readonly untilDay: number;
}

/**
 * Asks for a waiver; somebody else decides. Whoever may browse all that it covers may ask. Refused when the rule is not checked, the place
 * is unknown, the last day lies in the past or too far ahead, or the same is already asked for or granted.
 */
export async function requestWaiver(
  ports: WaiverPorts,
  viewer: AuditViewer,
  request: WaiverRequest,
): Promise<Result<Waiver, WaiverRefusal>> {
  const now = ports.now();
  const today = dayOf(now);
  const rules = waiverRulesFor(request.ruleId, await ports.standards());
  if (!rules) return refuse('NOT_FOUND', 'waiver.ruleNotChecked', 'ruleId');
  if (request.untilDay < today) return refuse('INVALID_REQUEST', 'waiver.endsInThePast', 'untilDay');
  if (request.untilDay > today + rules.maximumDays)
    return refuse('INVALID_REQUEST', 'waiver.tooLong', 'untilDay', { count: rules.maximumDays });
  const scope = await knownScope(ports, viewer, request.scope);
  if (!scope.ok) return scope;
  const same = await waiverOf(ports, request.ruleId, scope.value, today);
  if (same) return refuse('CONFLICT', 'waiver.alreadyThere', 'scope');
  const value: StoredWaiver = {
    id: ports.newId(),
    ruleId: request.ruleId,
    scope: scope.value,
    reason: request.reason,
    state: 'pending',
    requestedBy: viewer.accountId,
    requestedAt: now,
    untilDay: request.untilDay,
    decidedBy: null,
    decidedAt: null,
    decisionNote: '',
  };
  await ports.waivers.insert({ id: value.id, projectId: projectOf(value), position: now, value });
  await ports.log.append({
    at: now,
    by: viewer.accountId,
    action: 'waiver.requested',
    projectId: projectOf(value) || null,
    values: { rule: value.ruleId },
  });
  return ok({ ...value, version: 1 });
}

/** The scope as stored: an issue's key and project are what facts say, not what the request says. Hidden is unknown. */
async function knownScope(ports: WaiverPorts, viewer: AuditViewer, scope: WaiverScope): Promise<Result<WaiverScope, WaiverRefusal>> {
  const [visible, candidates] = await Promise.all([viewer.visibleProjects(), ports.projects()]);
  const project = (id: number) =>
    visible.has(id) ? candidates.find((candidate) => candidate.project.projectId === id)?.project : undefined;
  switch (scope.kind) {
    case 'project':
      return project(scope.projectId) ? ok(scope) : refuse('NOT_FOUND', 'waiver.unknownProject', 'scope.projectId');
    case 'issue': {
      const place = await ports.placeOfIssue(scope.issueId);
      const home = place && project(place.projectId);
      return home
        ? ok({ ...scope, projectId: home.projectId, issueKey: `${home.projectKey}-${place.issueNumber}` })
        : refuse('NOT_FOUND', 'waiver.unknownIssue', 'scope.issueId');
    }
    case 'node': {
      const nodes = await ports.nodes();
      const node = nodes.find(({ id }) => id === scope.nodeId);
      if (!node) return refuse('NOT_FOUND', 'waiver.unknownNode', 'scope.nodeId');
      const covered = projectsCovered(nodes, candidates)(scope);
      // Who excuses a whole portfolio has to know all of it.
      return [...covered].every((id) => visible.has(id)) ? ok(scope) : refuse('NOT_ALLOWED', 'waiver.nodeNotWhole', 'scope.nodeId');
    }
  }
}

/** A waiver of the rule on the very same place that is asked for or holds. */
async function waiverOf(ports: WaiverPorts, ruleId: string, scope: WaiverScope, today: number): Promise<StoredWaiver | undefined> {
  const records = await ports.waivers.list({ newestFirst: true, projectIds: [projectOf({ scope })] });
  return records
    .map(({ value }) => value)
    .find(
      (value) =>
        value.ruleId === ruleId && placeName(value.scope) === placeName(scope) && ['pending', 'approved'].includes(stateOn(value, today)),
    );
}

function placeName(scope: WaiverScope): string {
  switch (scope.kind) {
    case 'issue':
      return `issue ${scope.issueId}`;
    case 'project':
      return `project ${scope.projectId}`;
    case 'node':
      return `node ${scope.nodeId}`;
  }
}
