import type { Check } from '../audits/checks/check';
import { groupFindings } from '../audits/findings/group-findings';
import { listFindings } from '../audits/findings/list-findings';
import { subjectName } from '../audits/findings/subject-name';
import { assignFindings, commentOnFinding, createFollowUp, type WorkRefusal } from '../audits/findings/work-on-finding';
import { getOverview } from '../audits/overview/get-overview';
import { getProject } from '../audits/overview/get-project';
import type { VerdictReason } from '../audits/rules/verdict';
import type { RunView } from '../audits/runs/run-for-viewer';
import { cancelRunAs, getRun, startRunAs } from '../audits/runs/run-on-demand';
import type { CheckResult, Finding } from '../contracts/audits/finding';
import type { AuditRun } from '../contracts/audits/overview';
import { auditEngineMessage } from '../messages/audits/engine-message';
import { fillMessage, type Language } from '../messages/message';
import { err, ok, type Result } from '../shared/result';
import type { Refused, RpcCall, RpcHandlers } from './rpc-handler';

type AuditMethod = Extract<keyof RpcHandlers, `audits.${string}`>;

const portsOf = ({ app }: RpcCall) => app.compliancePorts();
const workPorts = ({ app }: RpcCall) => ({ ...app.compliancePorts(), log: app.auditLog });

/** The wire methods of audits: each calls one use case and says reasons and refusals in the caller's language. */
export const auditHandlers: Pick<RpcHandlers, AuditMethod> = {
  'audits.getOverview': async (request, call) => {
    const overview = await getOverview(portsOf(call), call.viewer, request);
    if (!overview) return err({ code: 'NOT_FOUND', place: 'standardId' });
    return ok({ ...overview, run: overview.run && (await inWords(overview.run, call, request.language)) });
  },
  'audits.getProject': async ({ projectId, language }, call) => {
    const project = await getProject(portsOf(call), call.viewer, projectId, language);
    if (!project) return refused({ code: 'NOT_FOUND', message: 'refusal.projectNotFound', place: 'projectId' }, call);
    const checks = await checksOf(call);
    const results = project.results.map(
      ({ fingerprint, reason, ...result }): CheckResult => ({
        ...result,
        reason: reason && reasonText(checks.get(result.checkNo), reason, language),
      }),
    );
    const run = project.run && (await inWords(project.run, call, language));
    return ok({
      ...project,
      standards: [...project.standards],
      checks: [...project.checks],
      findings: await withNames(project.findings, call, language),
      results,
      run,
    });
  },
  'audits.listFindings': async ({ filter, after, limit }, call) => {
    const page = await listFindings(portsOf(call), call.viewer, filter, after, limit);
    return ok({ ...page, findings: await withNames(page.findings, call, call.language) });
  },
  'audits.groupFindings': async ({ filter, by, language }, call) =>
    ok({ groups: await groupFindings(portsOf(call), call.viewer, filter, by, language) }),
  'audits.assignFindings': async ({ findings, ownerAccountId }, call) => {
    const assigned = await assignFindings(workPorts(call), call.viewer, findings, ownerAccountId);
    return assigned.ok ? ok({ assigned: assigned.value }) : refused(assigned.error, call);
  },
  'audits.createFollowUp': async ({ finding, summary, language }, call) => {
    const created = await createFollowUp(workPorts(call), call.app.jiraHands, call.viewer, finding, summary, language);
    return created.ok ? ok({ issueKey: created.value }) : refused(created.error, call);
  },
  'audits.commentOnFinding': async ({ finding, text }, call) => {
    const commented = await commentOnFinding(workPorts(call), call.app.jiraHands, call.viewer, finding, text);
    return commented.ok ? ok({ commentId: commented.value }) : refused(commented.error, call);
  },
  'audits.startRun': async ({ projectIds }, call) =>
    answerRun(await startRunAs(workPorts(call), call.app.runContext(), call.viewer, projectIds), call),
  'audits.cancelRun': async ({ runId }, call) =>
    answerRun(await cancelRunAs(workPorts(call), call.app.runContext(), call.viewer, runId), call),
  'audits.getRun': async ({ runId }, call) => {
    const run = await getRun(portsOf(call), call.app.runContext(), call.viewer, runId);
    return ok({ run: run && (await inWords(run, call, call.language)) });
  },
};

async function answerRun(result: Result<RunView, WorkRefusal>, call: RpcCall): Promise<Result<{ run: AuditRun }, Refused>> {
  return result.ok ? ok({ run: await inWords(result.value, call, call.language) }) : refused(result.error, call);
}

async function inWords({ errors, ...run }: RunView, call: RpcCall, language: Language): Promise<AuditRun> {
  const checks = errors.length === 0 ? new Map<number, Check>() : await checksOf(call);
  return { ...run, errors: errors.map(({ checkNo, reason }) => ({ checkNo, reason: reasonText(checks.get(checkNo), reason, language) })) };
}

/** Findings with the names of their parts in the reader's language. */
async function withNames(findings: readonly Finding[], call: RpcCall, language: Language): Promise<Finding[]> {
  if (findings.every(({ subject }) => subject.kind !== 'item')) return [...findings];
  const checks = await checksOf(call);
  return findings.map((finding) => {
    const { subject, checkNo } = finding;
    if (subject.kind !== 'item') return finding;
    return { ...finding, subject: { ...subject, name: subjectName(subject.name, checks.get(checkNo), language) } };
  });
}

async function checksOf(call: RpcCall): Promise<ReadonlyMap<number, Check>> {
  const { checks } = await portsOf(call).checks.checks();
  return new Map(checks.map((check) => [check.checkNo, check]));
}

/** A reason in words: the rule's own text for the code, else the engine's. */
export function reasonText(check: Check | undefined, { code, values }: VerdictReason, language: Language): string {
  const own = check?.texts[language].reasons?.[code];
  if (own !== undefined) return fillMessage(language, own, values);
  switch (code) {
    case 'error':
    case 'jqlRefused':
    case 'noData':
    case 'unknownRule':
      return auditEngineMessage(language, `reason.${code}`, values);
    default:
      return code;
  }
}

function refused(refusal: WorkRefusal, { language }: RpcCall): { readonly ok: false; readonly error: Refused } {
  const { code, message, place } = { place: undefined, ...refusal };
  const problem = 'problem' in refusal ? refusal.problem : '';
  const key = message === 'refusal.jira' && problem === '' ? 'refusal.jiraSilent' : message;
  return { ok: false, error: { code, message: auditEngineMessage(language, key, { problem }), ...(place === undefined ? {} : { place }) } };
}
