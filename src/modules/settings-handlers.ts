import type { Settings } from '../contracts/settings';
import { endPause, startCollection } from '../facts/sync/work-on-message';
import { err, ok } from '../shared/result';
import type { RpcHandlers } from './rpc-handler';

/** Settings: everybody may read them, PMO administrators change them. A change takes effect at once: figures are computed or issues read again. */
export const settingsHandlers: Pick<RpcHandlers, 'settings.get' | 'settings.save'> = {
  'settings.get': async (_request, { app, viewer }) => ok({ settings: await app.settings.read(), canEdit: await viewer.isPmoAdmin() }),
  'settings.save': async ({ settings }, { app, viewer }) => {
    if (!(await viewer.isPmoAdmin())) return err({ code: 'NOT_ALLOWED' });
    const clash = repeatedCustomFact(settings);
    if (clash !== undefined) return err({ code: 'INVALID_REQUEST', place: `settings.customFacts.${clash}` });
    const before = await app.settings.read();
    await app.settings.write(settings);
    const context = await app.syncContext();
    if (before.syncBudgetShare < settings.syncBudgetShare) await endPause(context);
    if (collectsOtherwise(before, settings)) await startCollection(context);
    else if (before.staleDays !== settings.staleDays || before.includeSecuredIssues !== settings.includeSecuredIssues) {
      await app.facts.markDirty((await app.facts.projects()).map((project) => project.projectId));
      await context.queue.push([{ kind: 'touched' }]);
    }
    return ok({ settings });
  },
};

/** The place of the first custom fact whose number or field another one has already. */
function repeatedCustomFact(settings: Settings): number | undefined {
  const index = settings.customFacts.findIndex((fact, place) =>
    settings.customFacts.slice(0, place).some((other) => other.fieldNumber === fact.fieldNumber || other.fieldId === fact.fieldId),
  );
  return index === -1 ? undefined : index;
}

/** Whether facts come out differently, so that issues have to be read again. */
function collectsOtherwise(before: Settings, after: Settings): boolean {
  const collecting = (settings: Settings): string =>
    JSON.stringify([
      settings.storyPointsFieldId,
      settings.startDateFieldId,
      settings.acceptanceCriteriaFieldId,
      settings.flaggedFieldId,
      settings.blockingLinkTypes,
      settings.customFacts.map(({ fieldNumber, fieldId, kind }) => [fieldNumber, fieldId, kind]),
    ]);
  return collecting(before) !== collecting(after);
}
