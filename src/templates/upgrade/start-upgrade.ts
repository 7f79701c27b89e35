import type { ItemRef } from '../../contracts/templates/item';
import { ok, type Result } from '../../shared/result';
import type { RunRecord } from '../apply/run-record';
import { type DriftRefusal, refuseDrift } from '../drift/drift-ports';
import { addWaivers, removeWaivers } from '../drift/drift-waiver';
import { canApply, makePlan } from '../plan/plan-project';
import type { MadePlan } from '../plan/planned-item';
import { wordsOfPlan } from '../plan/words-of-plan';
import { questionOf } from '../runs/plan-for-viewer';
import type { RunViewer } from '../runs/run-ports';
import type { RunRefusal } from '../runs/run-refusal';
import { beginRun } from '../runs/start-run';
import { type ComparedUpgrade, compareProject, type UpgradeRequest } from './compare-for-viewer';
import { type DecidedUpgrade, decideUpgrade } from './decide-upgrade';
import type { UpgradePorts } from './upgrade-ports';

export interface PlannedUpgrade {
  readonly compared: ComparedUpgrade;
  readonly decided: DecidedUpgrade;
  readonly made: MadePlan;
}

export interface AcceptedUpgrade extends UpgradeRequest {
  readonly accept: readonly ItemRef[];
  readonly language: 'en' | 'nl';
}

/** The plan for what was accepted of one project's comparison. Nothing is written. */
export async function planUpgrade(
  { drift, runs }: UpgradePorts,
  viewer: RunViewer,
  { accept, language, ...request }: AcceptedUpgrade,
): Promise<Result<PlannedUpgrade, DriftRefusal>> {
  const read = await compareProject(drift, viewer, request);
  if (!read.ok) return read;
  const compared = read.value;
  const { next, entries, found } = compared;
  if (!next) return refuseDrift('INVALID_REQUEST', 'answersDoNotFit', compared.missingAnswers[0] ?? 'answers');
  const decided = decideUpgrade(next.items, entries, new Set(accept));
  const wanted = { ...next, items: decided.wanted };
  const site = await runs.reader.site(questionOf(wanted));
  if (!site.ok) return refuseDrift('JIRA_UNAVAILABLE', 'jiraSilent');
  const words = wordsOfPlan(wanted.items, language);
  const made = makePlan(wanted, found, site.value, { madeAt: runs.now(), words, accept: decided.accept, drop: decided.drop });
  return ok({ compared, decided, made });
}

/**
 * Applies exactly the plan of this digest. What was rejected becomes a waived deviation, with the reason; waivers of what was accepted have
 * served their time.
 */
export async function startUpgrade(
  ports: UpgradePorts,
  viewer: RunViewer,
  { reason, digest, ...accepted }: AcceptedUpgrade & { readonly reason: string; readonly digest: string },
): Promise<Result<RunRecord, DriftRefusal | RunRefusal>> {
  const planned = await planUpgrade(ports, viewer, accepted);
  if (!planned.ok) return planned;
  const { compared, decided, made } = planned.value;
  if (!canApply(made.plan)) return refuseDrift('CONFLICT', 'planHasErrors', 'accept');
  if (made.plan.digest !== digest) return refuseDrift('CONFLICT', 'changedMeanwhile', 'digest');
  if (decided.deviating.length > 0 && reason.length < SHORTEST_REASON) return refuseDrift('INVALID_REQUEST', 'reasonMissing', 'reason');
  const run = await beginRun(ports.runs, viewer, { purpose: 'upgrade', made, answers: compared.answers, note: reason, begin: true });
  if (!run.ok) return run;
  const { projectId } = accepted;
  const at = ports.runs.now();
  await removeWaivers(ports.drift.waivers, projectId, [...decided.accept, ...decided.drop.keys()]);
  await addWaivers(
    ports.drift.waivers,
    projectId,
    decided.deviating.map((ref) => ({ ref, reason, by: viewer.accountId, at, untilDay: null })),
  );
  return run;
}

/** Characters of a reason that says anything, as for any waiver of a deviation. */
const SHORTEST_REASON = 10;
