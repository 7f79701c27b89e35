import type { App } from '../app';
import { auditLater } from '../audits/runs/stale-projects';
import { ruleVocabularyOf, type SiteVocabulary, visibleVocabulary } from '../audits/standards/site-vocabulary';
import type { RegisterRole } from '../contracts/audits/vocabulary';
import type { Settings, SettingsVocabulary } from '../contracts/settings';
import { endPause, startCollection } from '../facts/sync/work-on-message';
import { err, ok } from '../shared/result';
import type { RpcHandlers } from './rpc-handler';

/** Settings: everybody may read them, PMO administrators change them. A change takes effect at once: figures are computed or issues read again. */
export const settingsHandlers: Pick<RpcHandlers, 'settings.get' | 'settings.save'> = {
  'settings.get': async (_request, { app, viewer }) => {
    const [settings, canEdit, site, visible] = await Promise.all([
      app.settings.read(),
      viewer.isPmoAdmin(),
      app.standards.siteVocabulary(),
      viewer.visibleProjects(),
    ]);
    return ok({ settings, canEdit, vocabulary: vocabularyFor(visibleVocabulary(site, visible)) });
  },
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
    if (judgesOtherwise(before, settings)) await auditLater(app.runContext(), await liveProjects(app));
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

/** What somebody may know of the site's names, and what they mean while nothing is chosen. */
function vocabularyFor({ issueTypes, resolutions }: SiteVocabulary): SettingsVocabulary {
  const { typesOf, doneResolutionIds, storyTypeIds } = ruleVocabularyOf({ issueTypes, resolutions }, nothingChosen);
  return {
    issueTypes: issueTypes.map(({ id, name }) => ({ id, name })),
    resolutions: resolutions.map(({ id, name }) => ({ id, name })),
    detected: {
      registerTypeIds: byRole((role) => [...typesOf(role)]),
      storyTypeIds: [...storyTypeIds],
      doneResolutionIds: [...doneResolutionIds],
    },
  };
}

const byRole = (typesOf: (role: RegisterRole) => number[]): Record<RegisterRole, number[]> => ({
  risk: typesOf('risk'),
  issue: typesOf('issue'),
  decision: typesOf('decision'),
  change: typesOf('change'),
  action: typesOf('action'),
  document: typesOf('document'),
  lesson: typesOf('lesson'),
  milestone: typesOf('milestone'),
});

/** As on a site where everything is left to be detected. */
const nothingChosen: Pick<Settings, 'registerTypeIds' | 'storyTypeIds' | 'doneResolutionIds'> = {
  registerTypeIds: {},
  storyTypeIds: null,
  doneResolutionIds: null,
};

const liveProjects = async (app: App): Promise<readonly number[]> =>
  (await app.facts.projects()).filter(({ archived }) => !archived).map(({ projectId }) => projectId);

/** Whether rules say something else of the same facts, so that projects have to be audited again. */
const judgesOtherwise = (before: Settings, after: Settings): boolean =>
  JSON.stringify([before.registerTypeIds, before.storyTypeIds, before.doneResolutionIds]) !==
  JSON.stringify([after.registerTypeIds, after.storyTypeIds, after.doneResolutionIds]);

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
