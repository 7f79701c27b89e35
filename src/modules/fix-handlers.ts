import type { FieldItem, FixField } from '../audits/fixes/fix-field';
import { callsOf, type PlannedStep, type StepProblem, type StoredFixPlan } from '../audits/fixes/fix-plan';
import type { FixRefusal } from '../audits/fixes/fix-refusal';
import { getChoices } from '../audits/fixes/get-choices';
import { type JudgedCheck, judgeIssue } from '../audits/fixes/judge-issue';
import { makePlan } from '../audits/fixes/make-plan';
import { applyPlan, getPlan, undoPlan } from '../audits/fixes/work-on-plan';
import { listWaivers } from '../audits/waivers/list-waivers';
import type { FixPlan, IssueCheckRow } from '../contracts/audits/fix-contracts';
import type { WaiverRow } from '../contracts/audits/waiver';
import { fixMessage } from '../messages/fixes/fix-message';
import { formatsFor } from '../messages/formats';
import type { Language } from '../messages/message';
import { parseDay } from '../shared/epoch';
import { ok, type Result } from '../shared/result';
import type { Refused, RpcCall, RpcHandlers } from './rpc-handler';
import { waiversInWords } from './waiver-handlers';

type FixMethod = Extract<keyof RpcHandlers, `fixes.${string}` | `issues.${string}`>;

/** Fixes and the checks of one issue on the wire, in the reader's language. Everything is read and done as the viewer. */
export const fixHandlers: Pick<RpcHandlers, FixMethod> = {
  'issues.getChecks': async ({ issueId, language }, call) => {
    const judged = await judgeIssue(call.app.fixPorts(), call.viewer, issueId);
    if (!judged.ok) return refused(judged.error, language);
    const { issueKey, projectId, judgedAt, checks } = judged.value;
    const waivers = checks.length === 0 ? [] : await waiversOf(call, projectId, issueId, language);
    const rows = checks
      .filter(({ outcome }) => outcome !== 'notApplicable')
      .map((one) => checkRow(one, waivers.find(({ ruleId }) => ruleId === one.check.ruleId) ?? null, language));
    return ok({ issueKey, checks: rows, failing: rows.filter(({ outcome }) => outcome === 'fail').length, judgedAt });
  },
  'fixes.plan': async ({ language, ...request }, call) => answer(await makePlan(call.app.fixPorts(), call.viewer, request), call, language),
  'fixes.apply': async ({ planId, language }, call) =>
    answer(await soonCollected(await applyPlan(call.app.fixPorts(), call.viewer, planId), call), call, language),
  'fixes.undo': async ({ planId, language }, call) =>
    answer(await soonCollected(await undoPlan(call.app.fixPorts(), call.viewer, planId), call), call, language),
  'fixes.get': async ({ planId }, call) => answer(await getPlan(call.app.fixPorts(), call.viewer, planId), call, call.language),
  'fixes.getChoices': async ({ language, ...request }, call) => {
    const found = await getChoices(call.app.fixPorts(), call.viewer, request);
    if (!found.ok) return refused(found.error, language);
    return ok({ options: found.value.slice(0, MAX_OPTIONS).map(optionOf) });
  },
};

/** What was changed is read again within seconds, so that findings go and come without waiting for the next sweep. */
async function soonCollected<E>(worked: Result<StoredFixPlan, E>, { app }: RpcCall): Promise<Result<StoredFixPlan, E>> {
  if (!worked.ok || worked.value.state === 'applying' || worked.value.state === 'undoing') return worked;
  const changed = worked.value.steps.filter(({ state }) => state !== 'planned').map(({ issueId }) => issueId);
  if (changed.length > 0) await app.issuesChanged(changed);
  return worked;
}

/** As many options as the contract carries. */
const MAX_OPTIONS = 200;
const optionOf = ({ id, name }: FieldItem) => ({ id, label: name });

/** Waivers that are asked for or hold for an issue: of its own, of its project, and of the portfolios above; those that hold first. */
async function waiversOf(call: RpcCall, projectId: number, issueId: number, language: Language): Promise<readonly WaiverRow[]> {
  const { waivers } = await listWaivers(call.app.waivers, call.viewer, { states: ['approved', 'pending'], projectId });
  const own = waivers.filter(({ scope }) => scope.kind !== 'issue' || scope.issueId === issueId);
  const inWords = await waiversInWords(own, call, language);
  return [...inWords].sort((a, b) => Number(b.state === 'approved') - Number(a.state === 'approved'));
}

function checkRow({ check, outcome, need, options }: JudgedCheck, waiver: WaiverRow | null, language: Language): IssueCheckRow {
  const { title, requirement, remediation } = check.texts[language];
  const link = remediation.find((step) => /^https:\/\/\S+$/.test(step)) ?? null;
  return {
    checkNo: check.checkNo,
    ruleId: check.ruleId,
    title,
    severity: check.severity,
    outcome,
    requirement,
    remediation: remediation.filter((step) => step !== link),
    documentationUrl: link,
    waiver,
    fix: need,
    fixOptions: options.map(optionOf),
  };
}

async function answer(
  result: Result<StoredFixPlan, FixRefusal>,
  call: RpcCall,
  language: Language,
): Promise<Result<{ plan: FixPlan }, Refused>> {
  if (!result.ok) return refused(result.error, language);
  const { id, ruleId, state, createdAt, createdBy, field, steps, leftAlone, undoLimits } = result.value;
  const accounts = field === 'assignee' ? steps.flatMap(({ before, after }) => [...before, ...after].map((item) => item.id)) : [];
  const names = await call.app.namesOfPeople([...new Set(accounts)]);
  return ok({
    plan: {
      id,
      ruleId,
      state,
      createdAt,
      createdBy,
      steps: steps.map((step) => stepInWords(step, field, names, language)),
      leftAlone: leftAlone.map((one) => ({ ...one })),
      calls: callsOf(steps.length),
      undoLimits: undoLimits.map((limit) => fixMessage(language, `undoLimit.${limit}`)),
    },
  });
}

function stepInWords(
  { issueId, issueKey, before, after, state, problem }: PlannedStep,
  field: FixField,
  names: ReadonlyMap<string, string>,
  language: Language,
): FixPlan['steps'][number] {
  const say = (items: readonly FieldItem[]) => items.map((item) => itemInWords(item, field, names, language)).join(', ');
  return {
    issueId,
    issueKey,
    field: fixMessage(language, `field.${field}`),
    before: say(before),
    after: say(after),
    state,
    problem: problem && problemInWords(problem, language),
  };
}

function itemInWords({ id, name }: FieldItem, field: FixField, names: ReadonlyMap<string, string>, language: Language): string {
  switch (field) {
    case 'assignee':
      return names.get(id) ?? fixMessage(language, 'value.someone');
    case 'dueDate': {
      const day = parseDay(id);
      return day === null ? id : formatsFor(language).day(day);
    }
    case 'estimate':
      return formatsFor(language).hours(Number(id));
    default:
      return name;
  }
}

const problemInWords = (problem: StepProblem, language: Language): string => {
  if ('code' in problem) return fixMessage(language, `problem.${problem.code}`);
  return problem.jira === '' ? fixMessage(language, 'problem.refused') : problem.jira;
};

function refused({ code, problem, place, jira = '' }: FixRefusal, language: Language): { readonly ok: false; readonly error: Refused } {
  const key = problem === 'refusal.jira' && jira === '' ? 'problem.refused' : problem;
  return { ok: false, error: { code, message: fixMessage(language, key, { jira }), ...(place === undefined ? {} : { place }) } };
}
