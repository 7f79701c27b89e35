import { auditLater } from '../audits/runs/stale-projects';
import { driftMessage } from '../messages/drift/drift-message';
import { formatsFor } from '../messages/formats';
import type { Language } from '../messages/message';
import { provisionMessage } from '../messages/provision/provision-message';
import { err, ok, type Result } from '../shared/result';
import { readCheckAll, startCheckAll } from '../templates/drift/check-all';
import { type DriftProblem, type DriftRefusal, driftProblems } from '../templates/drift/drift-ports';
import { getDriftBoard, getProjectDrift, type ShownDrift, type Speaker, unwaiveDrift, waiveDrift } from '../templates/drift/show-drift';
import { peopleShown, withNames } from '../templates/plan/name-people';
import type { RunRefusal } from '../templates/runs/run-refusal';
import { compareProjects } from '../templates/upgrade/compare-for-viewer';
import { planUpgrade, startUpgrade } from '../templates/upgrade/start-upgrade';
import { runInWords } from './provision-handlers';
import type { Refused, RpcCall, RpcHandlers } from './rpc-handler';

type DriftMethod = Extract<keyof RpcHandlers, `drift.${string}` | `upgrade.${string}`>;

/** Drift and upgrades on the wire. */
export const driftHandlers: Pick<RpcHandlers, DriftMethod> = {
  'drift.getBoard': async (request, { app, viewer }) => {
    const { projects, items } = await getDriftBoard(app.driftPorts(), viewer, request);
    return ok({ projects: [...projects], items: items.map((item) => ({ ...item, states: [...item.states] })) });
  },
  'drift.checkAll': async ({ language }, { app, viewer }) => {
    const started = await startCheckAll(await app.checkAllPorts(), viewer);
    return started.ok ? ok({ checking: started.value }) : refused(started.error, language);
  },
  'drift.getChecking': async (_, { app, viewer }) => ok({ checking: await readCheckAll((await app.checkAllPorts()).records, viewer) }),
  'drift.getProject': async ({ projectId, language }, call) => {
    const shown = await getProjectDrift(call.app.driftPorts(), call.viewer, projectId, speakerOf(call, language));
    return shown.ok ? ok({ ...shown.value, items: [...shown.value.items] }) : refused(shown.error, language);
  },
  'drift.waive': async ({ language, ...request }, call) =>
    waived(await waiveDrift(call.app.driftPorts(), call.viewer, request, speakerOf(call, language)), request.projectId, call, language),
  'drift.unwaive': async ({ language, ...request }, call) =>
    waived(await unwaiveDrift(call.app.driftPorts(), call.viewer, request, speakerOf(call, language)), request.projectId, call, language),
  'upgrade.compare': async ({ language, ...request }, call) => {
    const { upgrades, refused: no } = await compareProjects(call.app.driftPorts(), call.viewer, request, speakerOf(call, language));
    return ok({
      upgrades: [...upgrades],
      refused: no.map(({ projectId, refusal }) => ({ projectId, problem: driftMessage(language, `refusal.${refusal.problem}`) })),
    });
  },
  'upgrade.plan': async (request, call) => {
    const planned = await planUpgrade(call.app.upgradePorts(call.viewer), call.viewer, request);
    if (!planned.ok) return refused(planned.error, request.language);
    const { plan } = planned.value.made;
    return ok({ plan: withNames(plan, await call.app.namesOfPeople(peopleShown(plan).slice(0, MOST_NAMES))) });
  },
  'upgrade.start': async (request, call) => {
    const started = await startUpgrade(call.app.upgradePorts(call.viewer), call.viewer, request);
    if (!started.ok) return refused(started.error, request.language);
    return ok({ run: await runInWords(call.viewer, started.value, request.language) });
  },
};

/** Names looked up for a plan at most. */
const MOST_NAMES = 200;

/** Deviations after a change of waivers; the audit counts them again soon. */
async function waived(
  shown: Result<ShownDrift, DriftRefusal>,
  projectId: number,
  { app }: RpcCall,
  language: Language,
): Promise<Result<{ items: ShownDrift['items'][number][] }, Refused>> {
  if (!shown.ok) return refused(shown.error, language);
  await auditLater(app.runContext(), [projectId]);
  return ok({ items: [...shown.value.items] });
}

/** Values as the person who looks reads them: names that they may see, dates of their language. */
function speakerOf({ app }: RpcCall, language: Language): Speaker {
  const formats = formatsFor(language);
  return {
    namesOf: app.namesOfPeople,
    sees: app.seenIssues,
    hidden: driftMessage(language, 'value.hidden'),
    words: (names, titleOf) => ({
      day: (day) => formats.day(day),
      effort: (seconds) => formats.hours(seconds),
      person: (accountId) => names.get(accountId) ?? driftMessage(language, 'value.somebody'),
      item: titleOf,
      nothing: driftMessage(language, 'value.nothing'),
      filledIn: driftMessage(language, 'value.filledIn'),
    }),
  };
}

function refused(refusal: DriftRefusal | RunRefusal, language: Language): { readonly ok: false; readonly error: Refused } {
  const { code, place } = refusal;
  return err({ code, message: refusalText(refusal, language), ...(place === '' ? {} : { place }) });
}

const refusalText = ({ problem }: DriftRefusal | RunRefusal, language: Language): string =>
  isOfDrift(problem) ? driftMessage(language, `refusal.${problem}`) : provisionMessage(language, `refusal.${problem}`);

const isOfDrift = (problem: string): problem is DriftProblem => driftProblems.some((known) => known === problem);
