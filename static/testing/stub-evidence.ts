import type { EvidenceReport, LogEntry, PlannedAudit } from '../../src/contracts/audits/evidence-contracts';
import type { ComplianceOverview } from '../../src/contracts/audits/overview';
import { stubNow, stubToday } from './portfolio-builders';
import { StubError } from './stub-error';

/** SHA-256 of the content of the stub's report as it comes: tests look at the check of a digest that does not match. */
const NO_DIGEST = '0'.repeat(64);
const PAGES_OF_LOG = 120;

const anAudit = (id: string, changed: Partial<PlannedAudit>): PlannedAudit => ({
  id,
  projectId: 10_000,
  projectKey: 'ERP0',
  projectName: 'ERP rollout North',
  dueDay: stubToday + 20,
  auditorAccountId: 'account-3',
  kind: 'peerReview',
  origin: 'sample',
  state: 'planned',
  marks: [],
  conclusion: '',
  doneAt: null,
  version: 1,
  ...changed,
});

/** Plan, evidence and log of the stub's company. */
export class StubEvidence {
  private audits: readonly PlannedAudit[];
  private reports: readonly EvidenceReport[] = [];

  constructor(
    private readonly overview: ComplianceOverview,
    private readonly canEdit: boolean,
    private readonly isEmpty: boolean,
  ) {
    this.audits = isEmpty
      ? []
      : [
          anAudit('audit-1', { dueDay: stubToday - 4, auditorAccountId: 'account-1' }),
          anAudit('audit-2', {
            projectId: 10_001,
            projectKey: 'CLA1',
            projectName: 'Claims portal North',
            kind: 'fullAudit',
            origin: 'chosen',
          }),
          anAudit('audit-3', {
            projectId: 10_002,
            projectKey: 'DAT2',
            projectName: 'Data hub North',
            state: 'done',
            dueDay: stubToday - 30,
            doneAt: stubNow - 30 * 86_400,
            marks: [
              { topic: 'purpose', mark: 4, note: 'Everybody could say it.' },
              { topic: 'followUp', mark: 2, note: '' },
            ],
            conclusion: 'Give every risk an owner.',
          }),
        ];
  }

  // biome-ignore lint/suspicious/noExplicitAny: the request was parsed by the contract of its method just before
  handle(method: string, request: any): unknown {
    switch (method) {
      case 'auditPlan.list':
        return { audits: this.audits, canPlan: this.canEdit };
      case 'auditPlan.draw':
        return this.draw(request.count, request.dueDay);
      case 'auditPlan.save':
        return this.save(request.audit);
      case 'auditLog.list':
        return this.log(request.after === null ? 0 : Number(request.after.id.slice(4)) + 1, request.limit);
      case 'evidence.list':
        return { reports: this.reports.map(rowOf), canCreate: this.canEdit, canSign: this.canEdit };
      case 'evidence.create':
        return this.create(request.projectId, request.language);
      case 'evidence.get':
        return { report: this.find(request.reportId) };
      case 'evidence.sign': {
        const report = this.find(request.reportId);
        if (report.signedBy !== null) throw new StubError('CONFLICT', 'This report is signed.');
        const signed = { ...report, signedBy: 'account-1', signedAt: stubNow, statement: request.statement };
        this.reports = this.reports.map((other) => (other.id === signed.id ? signed : other));
        return { report: signed };
      }
      default:
        throw new StubError('NOT_FOUND', `The stub does not know ${method}.`);
    }
  }

  private find(reportId: string): EvidenceReport {
    const report = this.reports.find(({ id }) => id === reportId);
    if (report === undefined) throw new StubError('NOT_FOUND', 'This report does not exist.');
    return report;
  }

  private draw(count: number, dueDay: number): unknown {
    const drawn = this.overview.projects
      .slice(3, 3 + count)
      .map(({ projectId, key, name }) =>
        anAudit(`draw-${projectId}`, { projectId, projectKey: key, projectName: name, dueDay, auditorAccountId: null }),
      );
    this.audits = [...this.audits, ...drawn];
    return { audits: drawn };
  }

  private save(wanted: Partial<PlannedAudit> & Pick<PlannedAudit, 'projectId'>): unknown {
    const project = this.overview.projects.find(({ projectId }) => projectId === wanted.projectId);
    const before = this.audits.find(({ id }) => id === wanted.id);
    const audit = anAudit(before?.id ?? `new-${this.audits.length}`, {
      origin: 'chosen',
      ...before,
      ...wanted,
      projectKey: project?.key ?? before?.projectKey ?? '',
      projectName: project?.name ?? before?.projectName ?? '',
      doneAt: wanted.state === 'done' ? stubNow : null,
      version: (before?.version ?? 0) + 1,
    });
    this.audits = [...this.audits.filter(({ id }) => id !== audit.id), audit];
    return { audit };
  }

  private create(projectId: number, language: 'en' | 'nl'): unknown {
    const project = this.overview.projects.find((candidate) => candidate.projectId === projectId);
    if (project === undefined) throw new StubError('NOT_FOUND', '');
    const report: EvidenceReport = {
      id: `report-${this.reports.length + 1}`,
      projectId,
      projectKey: project.key,
      projectName: project.name,
      language,
      createdAt: stubNow,
      createdBy: 'account-1',
      factsAsOf: stubNow - 720,
      standards: this.overview.standards.map(({ id, name, stage }) => ({ id, name, stage, version: 2 })),
      score: project.score,
      results: this.overview.checks.map(({ checkNo, standardId, ruleId, title, severity }, at) => ({
        checkNo,
        standardId,
        ruleId,
        title,
        requirement: `${title}.`,
        severity,
        outcome: at % 3 === 0 ? 'fail' : at % 5 === 1 ? 'notAvailable' : 'pass',
        applicable: 40,
        failing: at % 3 === 0 ? 12 : 0,
        waived: at % 6 === 0 ? 2 : 0,
        reason: at % 5 === 1 && at % 3 !== 0 ? 'No issue has a due date.' : null,
        samples: at % 3 === 0 ? Array.from({ length: 10 }, (_, issue) => `${project.key}-${issue + 1}`) : [],
      })),
      waivers: [
        {
          ruleId: this.overview.checks[0]?.ruleId ?? 'open-issue-has-assignee',
          scope: 'issue',
          issueKey: `${project.key}-7`,
          reason: 'The supplier assigns its own people when the contract starts.',
          approvedBy: 'account-2',
          untilDay: stubToday + 40,
        },
      ],
      signedBy: null,
      signedAt: null,
      statement: '',
      digest: NO_DIGEST,
    };
    this.reports = [report, ...this.reports];
    return { report };
  }

  private log(from: number, limit: number): unknown {
    const length = this.isEmpty ? 0 : PAGES_OF_LOG;
    const entries = Array.from({ length: Math.max(0, Math.min(limit, length - from)) }, (_, at): LogEntry => {
      const place = from + at;
      return {
        id: `log-${place}`,
        at: stubNow - place * 3600,
        by: place % 4 === 3 ? null : 'account-3',
        action: 'waiver.approved',
        text:
          place % 4 === 3
            ? 'A waiver of “Every open issue has an assignee” ended'
            : 'Approved a waiver of “Every open issue has an assignee”',
        projectKey: place % 3 === 0 ? null : 'ERP0',
      };
    });
    const last = entries.at(-1);
    return { entries, next: from + limit < length && last ? { at: last.at, id: last.id } : null };
  }
}

const rowOf = ({ id, projectId, projectKey, projectName, createdAt, createdBy, signedBy, signedAt }: EvidenceReport) => ({
  id,
  projectId,
  projectKey,
  projectName,
  createdAt,
  createdBy,
  signedBy,
  signedAt,
});
