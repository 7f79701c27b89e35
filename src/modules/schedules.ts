import { createApp } from '../app';
import { auditLater } from '../audits/runs/stale-projects';
import { forgetOldRuns, reviveRuns, startRun } from '../audits/runs/start-run';
import { expireWaivers } from '../audits/waivers/expire-waivers';
import { handOnDirtyProjects } from '../facts/sync/run-lane';
import { reconcile, sweep as sweepOnce } from '../facts/sync/work-on-message';
import { mendLessons } from '../lessons/record/keep-lesson';
import { forgetOldFixPlans } from '../platform/audits/forge-fix-ports';
import { consoleLog } from '../platform/log';
import { forgetOldViewers } from '../platform/permissions/forge-viewer-access';
import { reportPersonalData } from '../platform/privacy-report';
import { forgetOldAudits } from '../platform/sql/forget-audits';
import { SqlFailure } from '../platform/sql/sql';
import { forgetOldPlans } from '../platform/templates/forge-run-collections';
import { dayOf, secondsPerHour } from '../shared/epoch';
import { reviveCheckAll } from '../templates/drift/check-all';
import { reviveProvisioning } from '../templates/runs/revive-provisioning';
import { writeDigests } from './digest-handlers';
import { refreshJqlFunctions } from './jql-functions';
import { writeLessonDigests } from './lesson-digest';
import { install } from './on-lifecycle';

/** Hours of spent points kept for a look back. */
const POINTS_HISTORY_HOURS = 48;

/** Every five minutes: collects what changed. If the installation was cut off, it is finished first. */
export async function sweep(): Promise<void> {
  try {
    const app = createApp();
    await sweepOnce(await app.syncContext());
    const runs = app.runContext();
    await reviveRuns(runs);
    await auditLater(runs, []);
    await mendLessons(app.lessonPorts());
    await reviveProvisioning(app.applyPorts());
    await reviveCheckAll(await app.checkAllPorts());
  } catch (error) {
    if (!(error instanceof SqlFailure && error.isMissingTable)) throw error;
    await install();
  }
}

/** Every hour: forgets what is of no more use. */
export async function housekeeping(): Promise<void> {
  const app = createApp();
  await forgetOldViewers(app.sql, app.now());
  await app.syncStore.forgetBuried(app.now());
  await forgetOldRuns(app.runContext());
  await forgetOldFixPlans(app.sql, app.now());
  await forgetOldPlans(app.sql, app.now());
  await app.syncStore.forgetPointsBefore(Math.floor(app.now() / secondsPerHour) - POINTS_HISTORY_HOURS);
  await refreshJqlFunctions();
}

/**
 * Every day: "overdue" and "this week" mean something else today, so all figures are computed again; then they are kept as the day's
 * snapshot, waivers whose last day is over end, project managers get their digest of yesterday, and every project is audited.
 */
export async function daily(): Promise<void> {
  const app = createApp();
  const projects = await app.facts.projects();
  await app.facts.markDirty(projects.map((project) => project.projectId));
  await handOnDirtyProjects(await app.syncContext({ auditLaterOn: false }));
  await app.snapshots.take(dayOf(app.now()));
  await expireWaivers(app.waivers);
  const { written, sent } = await writeDigests(app);
  consoleLog.info('Digests written', { written, sent });
  const live = projects.filter((project) => !project.archived).map((project) => project.projectId);
  await startRun(app.runContext(), live, null);
  await forgetOldAudits(app.sql, app.now());
}

/** Every week: reads everything again, within the budget, tells subscribers of new lessons, and reports whose account ids are kept. */
export async function weekly(): Promise<void> {
  const app = createApp();
  await reconcile(await app.syncContext());
  try {
    const { reported, erased } = await reportPersonalData(app.sql);
    consoleLog.info('Personal data reported', { reported, erased });
  } catch (error) {
    consoleLog.error('Personal data could not be reported', { error: error instanceof Error ? error.name : 'refused' });
  }
  consoleLog.info('Lessons told', { sent: await writeLessonDigests(app) });
}
