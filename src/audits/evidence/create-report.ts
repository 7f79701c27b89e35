import { EVIDENCE_SAMPLES, type EvidenceReport } from '../../contracts/audits/evidence-contracts';
import { signedContentOf } from '../../contracts/audits/signed-content';
import type { Candidate } from '../../facts/project-membership';
import { groupBy } from '../../shared/group-by';
import { ok, type Result } from '../../shared/result';
import type { Check } from '../checks/check';
import { scoresOf } from '../engine/standing-scores';
import type { FindingRow } from '../findings/finding-reader';
import { mayManage } from '../findings/may-manage';
import { subjectName } from '../findings/subject-name';
import { readComplianceView } from '../overview/compliance-view';
import type { AuditViewer, ProjectResult } from '../ports';
import { plainScore } from '../scores/score-of';
import { stateOn } from '../waivers/stored-waiver';
import { projectsCovered } from '../waivers/waiver-scope';
import type { EvidencePorts } from './evidence-ports';
import { type EvidenceRefusal, refuse } from './evidence-refusal';

export interface CreateReportRequest {
  readonly projectId: number;
  readonly language: 'en' | 'nl';
}

/** Puts together what the audit knows of a project now, and keeps it unsigned. */
export async function createReport(
  ports: EvidencePorts,
  viewer: AuditViewer,
  { projectId, language }: CreateReportRequest,
): Promise<Result<EvidenceReport, EvidenceRefusal>> {
  const view = await readComplianceView(ports, viewer);
  const candidate = view.projects.get(projectId);
  if (!candidate) return refuse('NOT_FOUND', 'evidence.projectNotFound', 'projectId');
  if (!mayManage(view, viewer, projectId)) return refuse('NOT_ALLOWED', 'evidence.onlyLeads', 'projectId');
  // Everybody who may browse the project reads the report: silent standards are not spoken of.
  const standards = view.standards.filter(({ stage }) => stage !== 'silent');
  const checks = new Map([...view.checks].filter(([, { stage }]) => stage !== 'silent'));
  const [stored, factsAsOf] = await Promise.all([ports.results.results([projectId]), ports.factsAsOf()]);
  const results = stored.filter(({ checkNo }) => checks.has(checkNo));
  if (results.length === 0) return refuse('CONFLICT', 'evidence.notAudited', 'projectId');
  const own = results.flatMap(({ checkNo }) => checks.get(checkNo) ?? []);
  const ruleIds = new Set(own.map(({ ruleId }) => ruleId));
  const [samples, waivers] = await Promise.all([sample(ports, candidate, results), waiversOf(ports, projectId, ruleIds, view.today)]);
  const usedNos = new Set(own.map(({ standardNo }) => standardNo));
  const content: EvidenceReport = {
    id: ports.newId(),
    projectId,
    projectKey: candidate.project.projectKey,
    projectName: candidate.project.name,
    language,
    createdAt: view.now,
    createdBy: viewer.accountId,
    factsAsOf,
    standards: standards
      .filter(({ standardNo }) => usedNos.has(standardNo))
      .map(({ id, name, version, stage }) => ({ id, name, version, stage })),
    score: plainScore(scoresOf(standards, own, results).all),
    results: results.flatMap((result) => {
      const check = checks.get(result.checkNo);
      return check ? [resultOf(ports, check, result, samples.get(result.checkNo) ?? [], language)] : [];
    }),
    waivers,
    signedBy: null,
    signedAt: null,
    statement: '',
    digest: '',
  };
  const report: EvidenceReport = { ...content, digest: ports.sha256(signedContentOf(content)) };
  await ports.reports.insert({ id: report.id, projectId, position: report.createdAt, value: report });
  await ports.log.append({
    at: view.now,
    by: viewer.accountId,
    action: 'evidence.created',
    projectId,
    values: { key: report.projectKey },
  });
  return ok(report);
}

function resultOf(
  { reasonText }: Pick<EvidencePorts, 'reasonText'>,
  check: Check,
  { outcome, applicable, failing, waived, reason }: ProjectResult,
  samples: readonly string[],
  language: 'en' | 'nl',
): EvidenceReport['results'][number] {
  const { title, requirement } = check.texts[language];
  return {
    checkNo: check.checkNo,
    standardId: check.standardId,
    ruleId: check.ruleId,
    title,
    requirement,
    severity: check.severity,
    outcome,
    applicable,
    failing,
    waived,
    reason: reason && reasonText(check, reason, language),
    samples: samples.map((name) => subjectName(name, check, language)),
  };
}

/** The findings that stand longest, by check, as a report names them. */
async function sample(
  { oldestFindings }: Pick<EvidencePorts, 'oldestFindings'>,
  { project }: Candidate,
  results: readonly ProjectResult[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const failing = results.filter((result) => result.failing > 0).map(({ checkNo }) => checkNo);
  if (failing.length === 0) return new Map();
  const rows = await oldestFindings(project.projectId, failing, EVIDENCE_SAMPLES);
  return new Map(
    [...groupBy(rows, ({ checkNo }) => checkNo)].map(([checkNo, found]) => [
      checkNo,
      [...found].sort((a, b) => a.firstSeenAt - b.firstSeenAt || a.subjectId - b.subjectId).map((row) => nameOf(row, project.projectKey)),
    ]),
  );
}

/** An issue that is gone has no number any more: its id stands in for the key. */
function nameOf({ subjectName, subjectId, issueNumber }: FindingRow, projectKey: string): string {
  if (subjectName !== null) return subjectName;
  if (subjectId === 0) return projectKey;
  return issueNumber === null ? String(subjectId) : `${projectKey}-${issueNumber}`;
}

/** Approved waivers of these rules in force on the day, the one that ends first first. */
async function waiversOf(
  ports: Pick<EvidencePorts, 'waiverRecords' | 'projects' | 'nodes'>,
  projectId: number,
  ruleIds: ReadonlySet<string>,
  today: number,
): Promise<EvidenceReport['waivers']> {
  const [records, candidates, nodes] = await Promise.all([
    ports.waiverRecords.list({ newestFirst: true }),
    ports.projects(),
    ports.nodes(),
  ]);
  const covered = projectsCovered(nodes, candidates);
  return records
    .map(({ value }) => value)
    .filter((waiver) => ruleIds.has(waiver.ruleId) && stateOn(waiver, today) === 'approved' && covered(waiver.scope).has(projectId))
    .sort((a, b) => a.untilDay - b.untilDay || (a.id < b.id ? -1 : 1))
    .map(({ ruleId, scope, reason, decidedBy, untilDay }) => ({
      ruleId,
      scope: scope.kind,
      issueKey: scope.kind === 'issue' ? scope.issueKey : null,
      reason,
      approvedBy: decidedBy,
      untilDay,
    }));
}
