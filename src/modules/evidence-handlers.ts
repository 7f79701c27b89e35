import { createReport } from '../audits/evidence/create-report';
import { getReport, listReports } from '../audits/evidence/read-reports';
import { signReport } from '../audits/evidence/sign-report';
import { listLog, type ReadEntry } from '../audits/log/list-log';
import { drawAudits } from '../audits/plan/draw-audits';
import { listPlan } from '../audits/plan/list-plan';
import { saveAudit } from '../audits/plan/save-audit';
import type { LogEntry } from '../contracts/audits/evidence-contracts';
import type { ErrorCode } from '../contracts/errors';
import { evidenceRefusalMessage, logMessage } from '../messages/evidence/evidence-message';
import type { EvidenceRefusalKey } from '../messages/evidence/refusals-en';
import { formatsFor } from '../messages/formats';
import type { Language } from '../messages/message';
import { err, ok, type Result } from '../shared/result';
import { reasonText } from './audit-handlers';
import type { Refused, RpcCall, RpcHandlers } from './rpc-handler';
import { ruleTitles } from './rule-titles';

type EvidenceMethod = Extract<keyof RpcHandlers, `auditPlan.${string}` | `evidence.${string}` | `auditLog.${string}`>;

/** The audit plan, evidence reports and the audit log on the wire: each method calls one use case. */
export const evidenceHandlers: Pick<RpcHandlers, EvidenceMethod> = {
  'auditPlan.list': async (request, { app, viewer }) => ok(await listPlan(app.planPorts(), viewer, request)),
  'auditPlan.draw': async (request, { app, viewer, language }) =>
    said(await drawAudits(app.planPorts(), viewer, request), language, (audits) => ({ audits })),
  'auditPlan.save': async ({ audit }, { app, viewer, language }) =>
    said(await saveAudit(app.planPorts(), viewer, audit), language, (saved) => ({ audit: saved })),
  'evidence.create': async (request, { app, viewer }) =>
    said(await createReport(app.evidencePorts(reasonText), viewer, request), request.language, (report) => ({ report })),
  'evidence.sign': async (request, { app, viewer, language }) =>
    said(await signReport(app.evidencePorts(reasonText), viewer, request), language, (report) => ({ report })),
  'evidence.list': async ({ projectId }, { app, viewer }) => ok(await listReports(app.evidencePorts(reasonText), viewer, projectId)),
  'evidence.get': async ({ reportId }, { app, viewer, language }) =>
    said(await getReport(app.evidencePorts(reasonText), viewer, reportId), language, (report) => ({ report })),
  'auditLog.list': async ({ language, ...request }, call) => {
    const { entries, next } = await listLog(
      { log: call.app.auditLog, projects: () => call.app.catalogue.projects() },
      call.viewer,
      request,
    );
    return ok({ entries: await inWords(entries, call, language), next });
  },
};

interface Refusal {
  readonly code: ErrorCode;
  readonly problem: EvidenceRefusalKey;
  readonly place: string;
}

/** What a use case answered, as the method's response; a refusal in words. */
function said<T, Response>(result: Result<T, Refusal>, language: Language, response: (value: T) => Response): Result<Response, Refused> {
  if (result.ok) return ok(response(result.value));
  const { code, problem, place } = result.error;
  return err({ code, place, message: evidenceRefusalMessage(language, problem) });
}

async function inWords(entries: readonly ReadEntry[], { app }: RpcCall, language: Language): Promise<LogEntry[]> {
  const titleOf = await ruleTitles(app.standards, language);
  return entries.map(({ id, at, by, action, projectKey, values }) => ({
    id,
    at,
    by,
    action,
    projectKey,
    text: logMessage(language, action, wordsOf(values, language, titleOf)),
  }));
}

const locales = { en: 'en-GB', nl: 'nl-NL' } as const satisfies Record<Language, string>;
/** Values that are codes, by the name they are written down under. */
const coded = ['decision', 'declared', 'calculated', 'kind'] as const;

/** What an entry holds, as its text says it: titles for rules, words for codes, dates for days. */
function wordsOf(values: ReadEntry['values'], language: Language, titleOf: (ruleId: string) => string): Record<string, string | number> {
  const ruleId = values.rule ?? values.ruleId;
  const { day, issues } = values;
  return {
    ...values,
    ...(typeof ruleId === 'string' ? { rule: titleOf(ruleId) } : {}),
    ...(typeof day === 'number' ? { day: formatsFor(locales[language]).day(day) } : {}),
    ...(typeof issues === 'number' ? { count: issues } : {}),
    ...Object.fromEntries(coded.flatMap((name) => wordOf(values[name], name, language))),
  };
}

function wordOf(code: string | number | undefined, name: string, language: Language): readonly (readonly [string, string])[] {
  switch (code) {
    case 'go':
    case 'conditional':
    case 'hold':
    case 'stop':
    case 'onTrack':
    case 'atRisk':
    case 'offTrack':
    case 'unknown':
    case 'peerReview':
    case 'fullAudit':
      return [[name, logMessage(language, `word.${code}`)]];
    default:
      return [];
  }
}
