import type { ProvisionPlan } from '../contracts/templates/plan';
import type { JournalEntry, ProvisionRun } from '../contracts/templates/run';
import type { Language } from '../messages/message';
import { provisionMessage } from '../messages/provision/provision-message';
import { err, ok, type Result } from '../shared/result';
import type { JournalRow } from '../templates/apply/run-journal';
import type { RunProblem, RunRecord } from '../templates/apply/run-record';
import { peopleShown, withNames } from '../templates/plan/name-people';
import type { NextThing } from '../templates/runs/next-things';
import { askForViewer, planForViewer } from '../templates/runs/plan-for-viewer';
import { planUndo, type UndoneItem } from '../templates/runs/plan-undo';
import type { RunViewer } from '../templates/runs/run-ports';
import type { RunRefusal } from '../templates/runs/run-refusal';
import { getRun, showRun } from '../templates/runs/show-run';
import { mayCreate, startRun } from '../templates/runs/start-run';
import { cancelRun, decideRun, resumeRun, undoRunFor } from '../templates/runs/steer-run';
import { listRuns } from '../templates/runs/visible-runs';
import type { Refused, RpcCall, RpcHandlers } from './rpc-handler';

type ProvisionMethod = Extract<keyof RpcHandlers, `provision.${string}`>;

/** Creating and applying on the wire: each method calls one use case and says refusals and problems in the reader's language. */
export const provisionHandlers: Pick<RpcHandlers, ProvisionMethod> = {
  'provision.ask': async (chosen, { app, viewer }) => {
    const asked = await askForViewer(app.runPorts(viewer), viewer, chosen);
    if (!asked.ok) return refused(asked.error, chosen.language);
    const { questions, answers, diagnostics } = asked.value;
    return ok({ questions: [...questions], answers, diagnostics: [...diagnostics] });
  },
  'provision.plan': async (chosen, call) => {
    const made = await planForViewer(call.app.runPorts(call.viewer), call.viewer, chosen);
    if (!made.ok) return refused(made.error, chosen.language);
    return ok({ plan: await named(made.value.plan, call), mayCreate: await mayCreate(call.viewer) });
  },
  'provision.start': async (chosen, call) =>
    answer(await startRun(call.app.runPorts(call.viewer), call.viewer, chosen), call, chosen.language),
  'provision.listRuns': async (filter, { app, viewer, language }) => {
    const { runs, waitingForMe } = await listRuns(app.runPorts(viewer), viewer, filter);
    return ok({ runs: await Promise.all(runs.map(async (run) => inWords(await showRun(viewer, run), language))), waitingForMe });
  },
  'provision.getRun': async ({ runId, withPlan }, call) => {
    const { app, viewer, language } = call;
    const opened = await getRun(app.runPorts(viewer), viewer, runId, withPlan);
    if (!opened.ok) return refused(opened.error, language);
    const { run, journal, plan, next } = opened.value;
    return ok({
      run: inWords(await showRun(viewer, run), language),
      journal: journal.map((entry) => entryInWords(entry, language)),
      plan: plan && (await named(plan, call)),
      next: next.map((thing) => nextInWords(thing, language)),
    });
  },
  'provision.decide': async (decision, call) =>
    answer(await decideRun(call.app.runPorts(call.viewer), call.viewer, decision), call, call.language),
  'provision.cancel': async ({ runId }, call) =>
    answer(await cancelRun(call.app.runPorts(call.viewer), call.viewer, runId), call, call.language),
  'provision.resume': async ({ runId }, call) =>
    answer(await resumeRun(call.app.runPorts(call.viewer), call.viewer, runId), call, call.language),
  'provision.planUndo': async ({ runId, language }, { app, viewer }) => {
    const planned = await planUndo(app.runPorts(viewer), viewer, runId);
    if (!planned.ok) return refused(planned.error, language);
    const shown = ({ ref, title, key }: UndoneItem) => ({ ref, title, key });
    return ok({
      removes: planned.value.filter(({ why }) => why === null).map(shown),
      leaves: planned.value.flatMap((item) => (item.why ? [{ ...shown(item), why: problemInWords(item.why, language) }] : [])),
    });
  },
  'provision.undo': async ({ runId }, call) =>
    answer(await undoRunFor(call.app.runPorts(call.viewer), call.viewer, runId), call, call.language),
};

/** Names looked up for a plan at most; the rest stay account ids, which pages show as people too. */
const MOST_NAMES = 200;

async function named(plan: ProvisionPlan, { app }: RpcCall): Promise<ProvisionPlan> {
  return withNames(plan, await app.namesOfPeople(peopleShown(plan).slice(0, MOST_NAMES)));
}

async function answer(
  result: Result<RunRecord, RunRefusal>,
  { viewer }: RpcCall,
  language: Language,
): Promise<Result<{ run: ProvisionRun }, Refused>> {
  return result.ok ? ok({ run: inWords(await showRun(viewer, result.value), language) }) : refused(result.error, language);
}

/** A run as the viewer sees it, its problem in words. */
export const runInWords = async (viewer: RunViewer, run: RunRecord, language: Language): Promise<ProvisionRun> =>
  inWords(await showRun(viewer, run), language);

const inWords = ({ problem, ...run }: Awaited<ReturnType<typeof showRun>>, language: Language): ProvisionRun => ({
  ...run,
  problem: problem ? problemInWords(problem, language) : '',
});

const entryInWords = ({ ref, kind, title, state, at, jiraId, jiraKey, problem }: JournalRow, language: Language): JournalEntry => ({
  ref,
  kind,
  title,
  state,
  at,
  jiraId,
  jiraKey,
  problem: problem && problemInWords(problem, language),
});

const LONGEST_PROBLEM = 500;

function problemInWords(problem: RunProblem, language: Language): string {
  if (problem.kind === 'jira') return problem.words === '' ? provisionMessage(language, 'problem.refused') : problem.words;
  return provisionMessage(language, `problem.${problem.code}`, { subject: problem.subject }).slice(0, LONGEST_PROBLEM);
}

const nextInWords = ({ what, subject, count, link }: NextThing, language: Language) => ({
  text: provisionMessage(language, `next.${what}`, { subject, count }),
  link,
});

const refused = ({ code, problem, place }: RunRefusal, language: Language): { readonly ok: false; readonly error: Refused } =>
  err({ code, message: provisionMessage(language, `refusal.${problem}`), ...(place === '' ? {} : { place }) });
