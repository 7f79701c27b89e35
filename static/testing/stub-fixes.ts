import type { Finding } from '../../src/contracts/audits/finding';
import type { FixPlan, IssueCheckRow } from '../../src/contracts/audits/fix-contracts';
import { stubRules } from './audit-rules';
import { stubNow } from './portfolio-builders';
import { StubError } from './stub-error';

const needOf = (ruleId: string): IssueCheckRow['fix'] =>
  ruleId === 'open-issue-has-assignee'
    ? 'person'
    : ruleId === 'open-issue-not-overdue'
      ? 'day'
      : ruleId === 'open-issue-has-estimate'
        ? 'estimate'
        : 'none';

/** Plans of fixes, applied two steps at a time, so that progress is seen. */
export class StubFixes {
  private plan: FixPlan | null = null;

  constructor(
    private readonly findings: readonly Finding[],
    private readonly ruleOf: (checkNo: number) => string | undefined,
  ) {}

  // biome-ignore lint/suspicious/noExplicitAny: the request was parsed by the contract of its method just before
  handle(method: string, request: any): unknown {
    switch (method) {
      case 'issues.getChecks':
        return this.checksOf(request.issueId);
      case 'fixes.getChoices':
        return {
          options: ['Amina Yilmaz', 'Bram de Vries', 'Chiara Rossi']
            .map((label, at) => ({ id: `account-${at}`, label }))
            .filter(({ label }) => label.toLowerCase().includes(request.query.toLowerCase())),
        };
      case 'fixes.plan':
        this.plan = this.planFor(request);
        return { plan: this.plan };
      case 'fixes.apply':
      case 'fixes.undo':
        return { plan: this.work(method === 'fixes.apply' ? 'applying' : 'undoing') };
      case 'fixes.get':
        return { plan: this.present() };
      default:
        throw new StubError('NOT_FOUND', `The stub does not know ${method}.`);
    }
  }

  private checksOf(issueId: number): unknown {
    const finding = this.findings.find(({ subject }) => subject.kind === 'issue' && subject.issueId === issueId);
    if (finding?.subject.kind !== 'issue') throw new StubError('NOT_FOUND', 'The issue is not there.');
    const ruleId = this.ruleOf(finding.checkNo) ?? '';
    const row: IssueCheckRow = {
      checkNo: finding.checkNo,
      ruleId,
      title: stubRules.find(({ id }) => id === ruleId)?.title.en ?? ruleId,
      severity: 'shall',
      outcome: 'fail',
      requirement: '',
      remediation: [],
      documentationUrl: null,
      waiver: null,
      fix: needOf(ruleId),
      fixOptions: [],
    };
    return { issueKey: finding.subject.issueKey, checks: [row], failing: 1, judgedAt: stubNow };
  }

  private planFor({ ruleId, projectId, issueIds }: { ruleId: string; projectId: number; issueIds: readonly number[] | null }): FixPlan {
    const there = this.findings.flatMap((finding) => {
      const { subject } = finding;
      const isMeant = finding.projectId === projectId && this.ruleOf(finding.checkNo) === ruleId && finding.fixedAt === null;
      return isMeant && subject.kind === 'issue' && (issueIds?.includes(subject.issueId) ?? true)
        ? [{ subject, isWaived: finding.waiverId !== null }]
        : [];
    });
    return {
      id: 'plan-1',
      ruleId,
      state: 'planned',
      createdAt: stubNow,
      createdBy: 'account-1',
      steps: there
        .filter(({ isWaived }) => !isWaived)
        .map(({ subject: { issueId, issueKey } }) => ({
          issueId,
          issueKey,
          field: 'Assignee',
          before: '',
          after: 'Amina Yilmaz',
          state: 'planned',
          problem: null,
        })),
      leftAlone: there
        .filter(({ isWaived }) => isWaived)
        .map(({ subject: { issueId, issueKey } }) => ({ issueId, issueKey, reason: 'waived' })),
      calls: there.length,
      undoLimits: ['Watchers were told by mail.'],
    };
  }

  private present(): FixPlan {
    if (this.plan === null) throw new StubError('NOT_FOUND', 'There is no plan.');
    return this.plan;
  }

  /** The first call begins, each further one does half of what there is. */
  private work(state: 'applying' | 'undoing'): FixPlan {
    const plan = this.present();
    if (plan.state !== state) {
      this.plan = { ...plan, state };
      return this.plan;
    }
    const isUndoing = state === 'undoing';
    const half = Math.ceil(plan.steps.length / 2);
    const [from, to] = isUndoing ? (['applied', 'undone'] as const) : (['planned', 'applied'] as const);
    let left = half;
    const steps = plan.steps.map((step) => {
      if (step.state !== from || left === 0) return step;
      left -= 1;
      return { ...step, state: to };
    });
    const isDone = steps.every(({ state }) => state !== from);
    this.plan = { ...plan, steps, state: isDone ? (isUndoing ? 'undone' : 'applied') : plan.state };
    return this.plan;
  }
}
