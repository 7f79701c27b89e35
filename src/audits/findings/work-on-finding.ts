import type { FindingCursor } from '../../contracts/audits/finding';
import { err, ok, type Result } from '../../shared/result';
import type { Check } from '../checks/check';
import type { AuditLog } from '../log/audit-log';
import type { CompliancePorts } from '../overview/compliance-ports';
import { type ComplianceView, readComplianceView } from '../overview/compliance-view';
import type { AuditViewer } from '../ports';
import type { AuditRefusal } from './audit-refusal';
import { findingOf } from './list-findings';
import { mayManage } from './may-manage';
import { subjectName } from './subject-name';

/** What Jira does about findings, as the person who asks. A refusal is in Jira's own words. */
export interface JiraHands {
  comment(issueId: number, text: string): Promise<Result<string, string>>;
  createIssue(
    projectId: number,
    summary: string,
    description: string,
  ): Promise<Result<{ readonly id: number; readonly key: string }, string>>;
}

type FindingWork = Pick<CompliancePorts, 'checks' | 'projects' | 'now' | 'findings' | 'waivers'> & { readonly log: AuditLog };

/** A refusal of a use case, or of Jira in its own words. */
export type WorkRefusal = AuditRefusal | { readonly code: 'NOT_ALLOWED'; readonly message: 'refusal.jira'; readonly problem: string };

/** Gives standing findings an owner, or takes it off. Answers how many there were. */
export async function assignFindings(
  ports: FindingWork,
  viewer: AuditViewer,
  names: readonly FindingCursor[],
  ownerAccountId: string | null,
): Promise<Result<number, AuditRefusal>> {
  const view = await readComplianceView(ports, viewer);
  const unseen = names.findIndex(({ projectId, checkNo }) => !view.projects.has(projectId) || !view.checks.has(checkNo));
  if (unseen !== -1) return err({ code: 'NOT_FOUND', message: 'refusal.findingNotFound', place: `findings.${unseen}` });
  const foreign = names.findIndex(({ projectId }) => !mayManage(view, viewer, projectId));
  if (foreign !== -1) return err({ code: 'NOT_ALLOWED', message: 'refusal.onlyLeads', place: `findings.${foreign}` });
  const assigned = await ports.findings.assign(names, ownerAccountId);
  for (const projectId of new Set(names.map((name) => name.projectId))) {
    const count = names.filter((name) => name.projectId === projectId).length;
    await ports.log.append({ at: view.now, by: viewer.accountId, action: 'findings.assigned', projectId, values: { count } });
  }
  return ok(assigned);
}

/** Creates an issue in the finding's project as the viewer, and links the finding to it. */
export async function createFollowUp(
  ports: FindingWork,
  jira: JiraHands,
  viewer: AuditViewer,
  name: FindingCursor,
  summary: string,
  language: 'en' | 'nl',
): Promise<Result<string, WorkRefusal>> {
  const found = await standingFinding(ports, viewer, name);
  if (!found.ok) return found;
  const { view, check, place } = found.value;
  const created = await jira.createIssue(name.projectId, summary, describe(check, subjectName(place, check, language), language));
  if (!created.ok) return err({ code: 'NOT_ALLOWED', message: 'refusal.jira', problem: created.error });
  await ports.findings.linkFollowUp(name, created.value.id);
  const { key } = created.value;
  await ports.log.append({
    at: view.now,
    by: viewer.accountId,
    action: 'finding.followedUp',
    projectId: name.projectId,
    values: { issueKey: key, ruleId: check.ruleId },
  });
  return ok(key);
}

/** Comments on the finding's issue as the viewer. */
export async function commentOnFinding(
  ports: FindingWork,
  jira: JiraHands,
  viewer: AuditViewer,
  name: FindingCursor,
  text: string,
): Promise<Result<string, WorkRefusal>> {
  const found = await standingFinding(ports, viewer, name);
  if (!found.ok) return found;
  const { view, check, place, isIssue } = found.value;
  if (!isIssue) return err({ code: 'INVALID_REQUEST', message: 'refusal.notAnIssue', place: 'finding' });
  const commented = await jira.comment(name.subjectId, text);
  if (!commented.ok) return err({ code: 'NOT_ALLOWED', message: 'refusal.jira', problem: commented.error });
  await ports.log.append({
    at: view.now,
    by: viewer.accountId,
    action: 'finding.commentedOn',
    projectId: name.projectId,
    values: { issueKey: place, ruleId: check.ruleId },
  });
  return ok(commented.value);
}

interface Found {
  readonly view: ComplianceView;
  readonly check: Check;
  /** The issue's key, the name of the part, or the project's key. */
  readonly place: string;
  readonly isIssue: boolean;
}

async function standingFinding(ports: FindingWork, viewer: AuditViewer, name: FindingCursor): Promise<Result<Found, AuditRefusal>> {
  const view = await readComplianceView(ports, viewer);
  const check = view.checks.get(name.checkNo);
  const row = view.projects.has(name.projectId) && check ? await ports.findings.find(name) : undefined;
  const [finding] = row ? findingOf(row, view, []) : [];
  if (!finding || !check) return err({ code: 'NOT_FOUND', message: 'refusal.findingNotFound', place: 'finding' });
  if (finding.fixedAt !== null) return err({ code: 'CONFLICT', message: 'refusal.findingFixed', place: 'finding' });
  const { subject } = finding;
  const place = subject.kind === 'issue' ? subject.issueKey : subject.kind === 'item' ? subject.name : finding.projectKey;
  return ok({ view, check, place, isIssue: subject.kind === 'issue' });
}

/** What is wrong, why it matters and how to mend it: what a person needs who meets the follow-up issue first. */
function describe(check: Check, place: string, language: 'en' | 'nl'): string {
  const { title, motivation, requirement, remediation } = check.texts[language];
  const steps = remediation.map((step, index) => `${index + 1}. ${step}`);
  return [`${place}: ${title}`, requirement, motivation, ...steps].filter((text) => text !== '').join('\n');
}
