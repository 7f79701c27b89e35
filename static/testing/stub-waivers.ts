import type { ComplianceOverview } from '../../src/contracts/audits/overview';
import type { WaiverRow, WaiverScope } from '../../src/contracts/audits/waiver';
import { stubRules } from './audit-rules';
import { stubNow, stubToday } from './portfolio-builders';
import { StubError } from './stub-error';

const aWaiver = (id: string, changed: Partial<WaiverRow>): WaiverRow => ({
  id,
  ruleId: 'open-issue-has-assignee',
  scope: { kind: 'project', projectId: 10_000 },
  reason: 'The supplier assigns its own people when the contract starts.',
  state: 'pending',
  requestedBy: 'account-3',
  requestedAt: stubNow - 2 * 86_400,
  untilDay: stubToday + 45,
  decidedBy: null,
  decidedAt: null,
  decisionNote: '',
  version: 1,
  ruleTitle: 'Every open issue has an assignee',
  place: 'ERP rollout North',
  covers: null,
  daysLeft: 45,
  canDecide: true,
  ...changed,
});

/** Waivers of every state. */
export class StubWaivers {
  private rows: WaiverRow[];
  private created = 0;

  constructor(
    private readonly overview: ComplianceOverview,
    private readonly canEdit: boolean,
  ) {
    this.rows = [
      aWaiver('waiver-1', { canDecide: canEdit }),
      aWaiver('waiver-2', {
        ruleId: 'open-issue-not-overdue',
        ruleTitle: 'No open issue is past its due date',
        state: 'approved',
        scope: { kind: 'node', nodeId: 'g0' },
        place: 'Customer programme',
        reason: 'Dates are planned again after the steering committee of April.',
        untilDay: stubToday + 5,
        daysLeft: 5,
        covers: 18,
        decidedBy: 'account-1',
        decidedAt: stubNow - 86_400,
        decisionNote: 'Until the new plan is there.',
        canDecide: canEdit,
      }),
      aWaiver('waiver-3', {
        ruleId: 'open-issue-has-estimate',
        ruleTitle: 'Every open issue has an estimate',
        state: 'approved',
        scope: { kind: 'issue', projectId: 10_001, issueId: 10_001_007, issueKey: 'CLA1-7' },
        place: 'CLA1-7',
        untilDay: stubToday + 90,
        daysLeft: 90,
        covers: 0,
        decidedBy: 'account-1',
        decidedAt: stubNow - 9 * 86_400,
        canDecide: canEdit,
      }),
      aWaiver('waiver-4', {
        state: 'rejected',
        decidedBy: 'account-1',
        decidedAt: stubNow - 20 * 86_400,
        decisionNote: 'A week is enough to find somebody.',
        canDecide: false,
      }),
      aWaiver('waiver-5', {
        state: 'pending',
        requestedBy: 'account-1',
        place: 'Data hub North',
        scope: { kind: 'project', projectId: 10_002 },
        canDecide: false,
      }),
      aWaiver('waiver-6', {
        state: 'expired',
        untilDay: stubToday - 3,
        daysLeft: -3,
        decidedBy: 'account-1',
        decidedAt: stubNow - 99 * 86_400,
        canDecide: false,
      }),
    ];
  }

  // biome-ignore lint/suspicious/noExplicitAny: the request was parsed by the contract of its method just before
  handle(method: string, request: any): unknown {
    switch (method) {
      case 'waivers.list': {
        const rows = this.rows.filter(({ state }) => request.states?.includes(state) ?? true);
        return { waivers: rows, unused: this.rows.filter(({ state, covers }) => state === 'approved' && covers === 0).length };
      }
      case 'waivers.request':
        return this.request(request);
      case 'waivers.decide':
        return this.decide(request);
      default:
        throw new StubError('NOT_FOUND', `The stub does not know ${method}.`);
    }
  }

  private request({
    ruleId,
    scope,
    reason,
    untilDay,
    language,
  }: {
    ruleId: string;
    scope: WaiverScope;
    reason: string;
    untilDay: number;
    language: 'en' | 'nl';
  }): unknown {
    if (untilDay < stubToday) throw new StubError('INVALID_REQUEST', 'The end date lies in the past.');
    if (untilDay > stubToday + 365) throw new StubError('INVALID_REQUEST', 'A waiver holds for 365 days at most.');
    this.created += 1;
    const project = scope.kind === 'node' ? undefined : this.overview.projects.find(({ projectId }) => projectId === scope.projectId);
    const waiver = aWaiver(`new-${this.created}`, {
      ruleId,
      ruleTitle: stubRules.find(({ id }) => id === ruleId)?.title[language] ?? ruleId,
      scope,
      reason,
      untilDay,
      daysLeft: untilDay - stubToday,
      requestedBy: 'account-1',
      requestedAt: stubNow,
      place: scope.kind === 'issue' ? scope.issueKey : scope.kind === 'node' ? scope.nodeId : (project?.name ?? ''),
      canDecide: false,
    });
    this.rows = [waiver, ...this.rows];
    return { waiver };
  }

  private decide({
    waiverId,
    version,
    decision,
    note,
  }: {
    waiverId: string;
    version: number;
    decision: 'approve' | 'reject' | 'revoke';
    note: string;
  }): unknown {
    const before = this.rows.find(({ id }) => id === waiverId);
    if (before === undefined) throw new StubError('NOT_FOUND', 'The waiver is not there.');
    if (before.version !== version) throw new StubError('CONFLICT', 'Somebody else decided on it.');
    if (!this.canEdit && before.requestedBy !== 'account-1') throw new StubError('NOT_ALLOWED', '');
    const waiver: WaiverRow = {
      ...before,
      state: decision === 'approve' ? 'approved' : decision === 'reject' ? 'rejected' : 'revoked',
      decidedBy: 'account-1',
      decidedAt: stubNow,
      decisionNote: note,
      version: version + 1,
      covers: decision === 'approve' ? 12 : null,
      canDecide: decision === 'approve',
    };
    this.rows = this.rows.map((row) => (row.id === waiverId ? waiver : row));
    return { waiver };
  }
}
