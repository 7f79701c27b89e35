import type { AsyncEvent } from '@forge/events';
import { type App, createApp } from '../app';
import { auditLater } from '../audits/runs/stale-projects';
import { forgetSiteVocabulary } from '../platform/audits/forge-site-vocabulary';
import { consoleLog } from '../platform/log';
import { applyMessage } from '../platform/templates/forge-apply-queue';
import { checkAllMessage } from '../platform/templates/forge-check-all';
import { applyRun } from '../templates/apply/apply-run';
import { continueCheckAll } from '../templates/drift/check-all';
import { checkDrift } from '../templates/drift/check-drift';

/** The `apply` queue. A message that is none of ours is dropped: repeating it would not make it better. */
export async function consumeApply(event: Pick<AsyncEvent, 'body'>): Promise<void> {
  const all = checkAllMessage.safeParse(event.body);
  if (all.success) return continueCheckAll(await createApp().checkAllPorts(), all.data);
  const message = applyMessage.safeParse(event.body);
  if (!message.success) {
    consoleLog.warn('A queue message is not understood', { place: message.error.issues[0]?.path.join('.') });
    return;
  }
  const app = createApp();
  const { runId } = message.data;
  await applyRun(app.applyPorts(), runId, 'app');
  await compareAfter(app, runId);
}

/** What a finished run made is compared with the template at once: the board does not say for a day that nobody looked. */
async function compareAfter(app: App, runId: string): Promise<void> {
  const ports = app.driftPorts();
  const run = (await ports.records.runs.get(runId))?.value;
  if (run?.state !== 'done' || run.projectId === null) return;
  await forgetSiteVocabulary(app.sql);
  const checked = await checkDrift(ports, run.projectId);
  await auditLater(app.runContext(), [run.projectId]);
  if (!checked.ok) consoleLog.info('A project was not compared with its template', { runId, why: checked.error.problem });
}
