import type { Finding, FindingFilter } from '../../src/contracts/audits/finding';
import type { AuditRun, CheckSummary, ComplianceOverview } from '../../src/contracts/audits/overview';
import type { PortfolioTree } from '../../src/contracts/portfolio';
import { auditOf, packed, type StubAudit, someChecks } from './audit-builders';
import { stubNow } from './portfolio-builders';
import { StubError } from './stub-error';
import { StubEvidence } from './stub-evidence';
import { filterFindings, findingsOf, subjectIdOf } from './stub-findings';
import { StubFixes } from './stub-fixes';
import { StubStandards } from './stub-standards';
import { StubWaivers } from './stub-waivers';

export interface StubAuditOptions {
  /** `noStandard`, `noRun`: before the first audit; `clean`: nothing fails; `failing`: the overview cannot be read at first. */
  readonly audit: 'normal' | 'noStandard' | 'noRun' | 'clean' | 'failing';
  readonly checks: number;
  readonly canEdit: boolean;
  readonly language: 'en' | 'nl';
}

interface FindingName {
  readonly checkNo: number;
  readonly projectId: number;
  readonly subjectId: number;
}
const nameOf = ({ checkNo, projectId, subjectId }: FindingName): string => `${checkNo}.${projectId}.${subjectId}`;
const nameOfFinding = (finding: Finding): string =>
  nameOf({ checkNo: finding.checkNo, projectId: finding.projectId, subjectId: subjectIdOf(finding) });
const isAfter = (finding: Finding, { checkNo, projectId, subjectId }: FindingName): boolean =>
  finding.checkNo !== checkNo
    ? finding.checkNo > checkNo
    : finding.projectId !== projectId
      ? finding.projectId > projectId
      : subjectIdOf(finding) > subjectId;

/** Audits, standards and waivers of the stub's company, kept in the page. */
export class StubAudits {
  private readonly overview: ComplianceOverview;
  private readonly results: StubAudit['results'];
  private readonly findings: Finding[];
  private readonly standards: StubStandards;
  private readonly waivers: StubWaivers;
  private readonly fixes: StubFixes;
  private readonly evidence: StubEvidence;
  private readonly owners = new Map<string, string | null>();
  private readonly followUps = new Map<string, string>();
  private run: AuditRun | null = null;
  private created = 0;
  private failures: number;

  constructor(
    private readonly options: StubAuditOptions,
    private readonly tree: PortfolioTree,
  ) {
    const { audit, language, canEdit } = options;
    const hasChecks = audit !== 'noStandard';
    const checks: readonly CheckSummary[] = hasChecks ? someChecks(options.checks, language) : [];
    const everything = auditOf({ tree, checks, language, canAudit: canEdit, isClean: audit === 'clean' });
    const hasRun = audit !== 'noRun' && hasChecks;
    this.results = hasRun ? everything.results : [];
    this.overview = hasRun ? everything.overview : { ...everything.overview, ...this.nothingYet(everything.overview) };
    this.findings = findingsOf({ overview: this.overview, results: this.results });
    this.standards = new StubStandards(checks, { overview: this.overview, results: this.results }, canEdit, hasChecks);
    this.waivers = new StubWaivers(this.overview, canEdit);
    this.fixes = new StubFixes(this.findings, (checkNo) => checks.find((check) => check.checkNo === checkNo)?.ruleId);
    this.evidence = new StubEvidence(this.overview, canEdit, audit === 'clean');
    this.failures = audit === 'failing' ? 1 : 0;
  }

  private nothingYet({ score }: ComplianceOverview): Partial<ComplianceOverview> {
    const none = {
      ...score,
      score: null,
      scoreWithoutWaivers: null,
      level: 'none' as const,
      findings: 0,
      waived: 0,
      failingShall: 0,
      failingShould: 0,
    };
    return {
      score: none,
      previousScore: null,
      shall: { rules: 0, projects: 0 },
      newFindings7Days: 0,
      fixedFindings7Days: 0,
      trend: [],
      projects: [],
      cells: [],
      nodes: [],
      lastRunAt: null,
    };
  }

  // biome-ignore lint/suspicious/noExplicitAny: the request was parsed by the contract of its method just before
  handle(method: string, request: any): unknown {
    switch (method) {
      case 'audits.getOverview':
        if (this.failures > 0) {
          this.failures -= 1;
          throw new StubError('INTERNAL', 'The results could not be read from the database.');
        }
        return this.getOverview(request.standardId);
      case 'audits.getProject':
        return {
          standing: this.overview.projects.find(({ projectId }) => projectId === request.projectId) ?? null,
          standards: [],
          checks: this.overview.checks,
          results: this.results.filter(({ projectId }) => projectId === request.projectId),
          findings: this.findings.filter(({ projectId }) => projectId === request.projectId).slice(0, 50),
          run: this.run,
        };
      case 'audits.listFindings':
        return this.list(request);
      case 'audits.groupFindings':
        return this.group(request);
      case 'audits.assignFindings':
        if (!this.options.canEdit) throw new StubError('NOT_ALLOWED', '');
        for (const name of request.findings) this.owners.set(nameOf(name), request.ownerAccountId);
        return { assigned: request.findings.length };
      case 'audits.createFollowUp': {
        this.created += 1;
        const project = this.overview.projects.find(({ projectId }) => projectId === request.finding.projectId);
        const issueKey = `${project?.key ?? 'X'}-${9000 + this.created}`;
        this.followUps.set(nameOf(request.finding), issueKey);
        return { issueKey };
      }
      case 'audits.commentOnFinding':
        return { commentId: '10001' };
      case 'audits.startRun':
        this.run = {
          id: 'run-1',
          state: 'running',
          startedAt: stubNow,
          finishedAt: null,
          startedBy: 'account-1',
          projectsTotal: this.tree.projects.length,
          projectsDone: 0,
          at: this.tree.projects[0]?.name ?? null,
          errors: [],
        };
        return { run: this.run };
      case 'audits.cancelRun':
        this.run = this.run === null ? null : { ...this.run, state: 'cancelled', finishedAt: stubNow + 5, at: null };
        return { run: this.run };
      case 'audits.getRun':
        return { run: this.proceed() };
      default:
        if (/^(auditPlan|auditLog|evidence)\./.test(method)) return this.evidence.handle(method, request);
        if (method.startsWith('fixes.') || method.startsWith('issues.')) return this.fixes.handle(method, request);
        return method.startsWith('waivers.') ? this.waivers.handle(method, request) : this.standards.handle(method, request);
    }
  }

  private getOverview(standardId: string | null): ComplianceOverview {
    const inStandard = new Set(
      this.overview.checks.filter((check) => standardId === null || check.standardId === standardId).map(({ checkNo }) => checkNo),
    );
    return {
      ...this.overview,
      standardId,
      standards: this.standards.summaries(),
      checks: this.overview.checks.filter(({ checkNo }) => inStandard.has(checkNo)),
      cells: packed(this.results.filter(({ checkNo }) => inStandard.has(checkNo))),
      run: this.run,
    };
  }

  private withChanges(finding: Finding): Finding {
    const name = nameOfFinding(finding);
    const owner = this.owners.get(name);
    return {
      ...finding,
      ...(owner === undefined ? {} : { ownerAccountId: owner }),
      followUpKey: this.followUps.get(name) ?? finding.followUpKey,
    };
  }

  private list({ filter, after, limit }: { filter: FindingFilter; after: FindingName | null; limit: number }): unknown {
    const all = filterFindings(
      this.findings.map((finding) => this.withChanges(finding)),
      this.overview,
      filter,
    );
    const rest = after === null ? all : all.filter((finding) => isAfter(finding, after));
    const findings = rest.slice(0, limit);
    const last = findings.at(-1);
    const next =
      last === undefined || rest.length <= limit
        ? null
        : { checkNo: last.checkNo, projectId: last.projectId, subjectId: subjectIdOf(last) };
    return { findings, next, total: all.length };
  }

  private group({ filter, by }: { filter: FindingFilter; by: 'rule' | 'project' | 'owner' }): unknown {
    const titles = new Map(this.overview.checks.map(({ checkNo, title }) => [String(checkNo), title]));
    const names = new Map(this.overview.projects.map(({ projectId, name }) => [String(projectId), name]));
    const groups = new Map<string, { key: string; label: string; open: number; waived: number; oldestAt: number | null }>();
    for (const finding of filterFindings(
      this.findings.map((each) => this.withChanges(each)),
      this.overview,
      filter,
    )) {
      const key = by === 'rule' ? String(finding.checkNo) : by === 'project' ? String(finding.projectId) : (finding.ownerAccountId ?? '');
      const label = by === 'rule' ? (titles.get(key) ?? key) : by === 'project' ? (names.get(key) ?? key) : key;
      const group = groups.get(key) ?? { key, label, open: 0, waived: 0, oldestAt: null };
      const isWaived = finding.waiverId !== null;
      groups.set(key, {
        ...group,
        open: group.open + (isWaived ? 0 : 1),
        waived: group.waived + (isWaived ? 1 : 0),
        oldestAt: Math.min(group.oldestAt ?? finding.firstSeenAt, finding.firstSeenAt),
      });
    }
    return { groups: [...groups.values()].sort((a, b) => b.open - a.open) };
  }

  /** Each question finds the run a quarter further. */
  private proceed(): AuditRun | null {
    if (this.run?.state !== 'running') return this.run;
    const projectsDone = Math.min(this.run.projectsTotal, this.run.projectsDone + Math.ceil(this.run.projectsTotal / 4));
    const isDone = projectsDone === this.run.projectsTotal;
    this.run = {
      ...this.run,
      projectsDone,
      state: isDone ? 'done' : 'running',
      finishedAt: isDone ? stubNow + 20 : null,
      at: isDone ? null : (this.tree.projects[projectsDone]?.name ?? null),
    };
    return this.run;
  }
}
