import { z } from 'zod';
import { type RegisterRole, registerRoles } from '../../contracts/audits/vocabulary';
import type { Settings } from '../../contracts/settings';
import type { RuleVocabulary } from '../rules/rule';

/** What a site calls its issue types and resolutions, as Jira said at `readAt` (epoch seconds). */
export const siteVocabulary = z.object({
  readAt: z.number().int(),
  /** `projectId` is set for a type that a team-managed project has for itself: whoever may not browse the project does not learn its name. */
  issueTypes: z.array(z.object({ id: z.number().int(), name: z.string(), projectId: z.number().int().nullable() })),
  resolutions: z.array(z.object({ id: z.number().int(), name: z.string() })),
});
export type SiteVocabulary = z.infer<typeof siteVocabulary>;

/** Nothing known yet: rules about registers then find none. */
export const emptyVocabulary: SiteVocabulary = { readAt: 0, issueTypes: [], resolutions: [] };

/** What sites call the issue types of a register, in English and Dutch, lower case. */
const roleNames: Readonly<Record<RegisterRole, readonly string[]>> = {
  risk: ['risk', 'project risk', 'risico', 'projectrisico'],
  issue: ['issue', 'project issue', 'projectissue', 'kwestie', 'probleempunt'],
  decision: ['decision', 'besluit', 'beslissing'],
  change: ['change', 'change request', '[system] change', 'wijziging', 'wijzigingsverzoek', 'wijzigingsvoorstel'],
  action: ['action', 'action item', 'actie', 'actiepunt'],
  document: ['document', 'artefact', 'artifact'],
  lesson: ['lesson', 'lesson learned', 'lesson learnt', 'les', 'geleerde les', 'leerpunt'],
  milestone: ['milestone', 'mijlpaal'],
};
const storyNames = ['story', 'user story', 'verhaal', 'gebruikersverhaal', 'userstory'];

/** Resolutions that say of an issue that another one is worked on instead. */
const duplicateNames = ['duplicate', 'duplicaat', 'dubbel'];

/**
 * Resolutions that mean "was done", the most telling first: a site that says "Fixed" means by "Done" that nothing had to be delivered
 * (questions answered, work dropped from the list), so only the first group that the site has counts.
 */
const doneNames = [
  ['fixed', 'opgelost'],
  ['done', 'gereed', 'voltooid'],
  ['complete', 'completed', 'implemented', 'resolved', 'delivered', 'afgerond', 'uitgevoerd', 'opgeleverd'],
] as const;

/** What somebody may know of the site's names. */
export const visibleVocabulary = (site: SiteVocabulary, visibleProjects: ReadonlySet<number>): SiteVocabulary => ({
  ...site,
  issueTypes: site.issueTypes.filter(({ projectId }) => projectId === null || visibleProjects.has(projectId)),
});

/** Ids behind names: as detected by name, or as chosen in settings, which wins. */
export function ruleVocabularyOf(
  site: { readonly readAt?: number; readonly issueTypes: readonly Named[]; readonly resolutions: readonly Named[] },
  chosen: Pick<Settings, 'registerTypeIds' | 'storyTypeIds' | 'doneResolutionIds'>,
): RuleVocabulary {
  const typesNamed = (names: readonly string[]): readonly number[] => idsNamed(site.issueTypes, names);
  const byRole = new Map(registerRoles.map((role) => [role, chosen.registerTypeIds[role] ?? typesNamed(roleNames[role])]));
  const done = doneNames.map((names) => idsNamed(site.resolutions, names)).find((ids) => ids.length > 0);
  return {
    typesOf: (role) => byRole.get(role) ?? [],
    doneResolutionIds: chosen.doneResolutionIds ?? done ?? [],
    duplicateResolutionIds: idsNamed(site.resolutions, duplicateNames),
    storyTypeIds: chosen.storyTypeIds ?? typesNamed(storyNames),
  };
}

interface Named {
  readonly id: number;
  readonly name: string;
}

const idsNamed = (things: readonly Named[], names: readonly string[]): readonly number[] =>
  things.filter(({ name }) => names.includes(name.trim().toLowerCase())).map(({ id }) => id);
