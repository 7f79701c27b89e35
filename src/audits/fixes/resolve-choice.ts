import type { FixChoice, IssueCheckRow } from '../../contracts/audits/fix-contracts';
import { formatDay } from '../../shared/epoch';
import { err, ok, type Result } from '../../shared/result';
import type { FixRecipe } from '../rules/rule';
import type { FieldItem } from './fix-field';
import type { ChoiceReader, JiraTrouble } from './fix-ports';
import { type FixRefusal, refuse } from './fix-refusal';

export type FixNeed = NonNullable<IssueCheckRow['fix']>;

/** What a person has to choose before a fix can be planned. */
export function needOf(recipe: FixRecipe): FixNeed {
  switch (recipe.kind) {
    case 'assign':
      return recipe.to === 'ask' ? 'person' : 'none';
    case 'setDueDate':
      return 'day';
    case 'setPriority':
      return 'priority';
    case 'addComponent':
      return 'component';
    case 'addFixVersion':
      return recipe.value === 'ask' ? 'version' : 'none';
    case 'setParent':
      return 'parent';
    case 'setEstimate':
      return 'estimate';
    case 'setResolution':
      return 'resolution';
    case 'addLabel':
      return 'label';
    case 'removeReleasedFixVersions':
    case 'clearResolution':
    case 'clearFlag':
    case 'removeFromClosedSprint':
      return 'none';
  }
}

/** The values that Jira has for a need in a project, as the viewer; none where it has no list. */
export async function choicesFor(
  choices: ChoiceReader,
  need: FixNeed,
  projectId: number,
  query: string,
): Promise<Result<readonly FieldItem[], JiraTrouble>> {
  switch (need) {
    case 'person':
      return choices.people(projectId, query);
    case 'component':
      return matching(await choices.components(projectId), query);
    case 'version':
      return matching(await choices.versions(projectId), query);
    case 'priority':
      return matching(await choices.priorities(projectId), query);
    case 'resolution':
      return matching(await choices.resolutions(), query);
    case 'parent':
      return choices.parents(projectId, query);
    case 'none':
    case 'day':
    case 'estimate':
    case 'label':
      return ok([]);
  }
}

function matching(found: Result<readonly FieldItem[], JiraTrouble>, query: string): Result<readonly FieldItem[], JiraTrouble> {
  const wanted = query.trim().toLowerCase();
  return found.ok ? ok(found.value.filter(({ name }) => name.toLowerCase().includes(wanted))) : found;
}

/**
 * The value that a choice stands for, looked up in Jira as the viewer; `null` when nothing has to be put in. Refused when the choice is
 * missing, of another kind than the fix needs, or not to be had in the project.
 */
export async function resolveChoice(
  choices: ChoiceReader,
  recipe: FixRecipe,
  project: { readonly projectId: number; readonly leadAccountId: string | null },
  choice: FixChoice | null,
): Promise<Result<FieldItem | null, FixRefusal>> {
  const need = needOf(recipe);
  if (need === 'none') return unasked(choices, recipe, project);
  if (choice === null) return refuse('INVALID_REQUEST', 'refusal.choiceMissing', 'choice');
  const unknown = refuse('INVALID_REQUEST', 'refusal.choiceUnknown', 'choice');
  const found = await lookUp(choices, need, project.projectId, choice);
  if (!found.ok) return troubled(found.error);
  return found.value === undefined ? unknown : ok(found.value);
}

async function unasked(
  choices: ChoiceReader,
  recipe: FixRecipe,
  { projectId, leadAccountId }: { readonly projectId: number; readonly leadAccountId: string | null },
): Promise<Result<FieldItem | null, FixRefusal>> {
  if (recipe.kind === 'assign' && recipe.to === 'projectLead') return ok(leadAccountId === null ? null : { id: leadAccountId, name: '' });
  if (recipe.kind !== 'addFixVersion') return ok(null);
  const versions = await choices.versions(projectId);
  if (!versions.ok) return troubled(versions.error);
  const next = versions.value.find(({ released }) => !released);
  return ok(next ? { id: next.id, name: next.name } : null);
}

async function lookUp(
  choices: ChoiceReader,
  need: FixNeed,
  projectId: number,
  choice: FixChoice,
): Promise<Result<FieldItem | undefined, JiraTrouble>> {
  switch (choice.kind) {
    case 'person': {
      if (need !== 'person') return ok(undefined);
      const found = await choices.person(projectId, choice.accountId);
      return found.ok ? ok(found.value && { id: found.value.id, name: '' }) : found;
    }
    case 'day': {
      const day = formatDay(choice.day);
      return ok(need === 'day' && choice.day >= 0 ? { id: day, name: day } : undefined);
    }
    case 'seconds':
      // Jira keeps estimates in whole minutes.
      return ok(need === 'estimate' && choice.seconds >= 60 ? { id: String(Math.round(choice.seconds / 60) * 60), name: '' } : undefined);
    case 'issue':
      return need === 'parent' ? choices.issue(choice.issueKey) : ok(undefined);
    case 'text':
      return ok(need === 'label' && !/\s/.test(choice.text) ? { id: choice.text, name: choice.text } : undefined);
    case 'option': {
      if (need !== 'component' && need !== 'version' && need !== 'priority' && need !== 'resolution') return ok(undefined);
      const found = await choicesFor(choices, need, projectId, '');
      if (!found.ok) return found;
      const option = found.value.find(({ id }) => id === choice.id);
      return ok(option && { id: option.id, name: option.name });
    }
  }
}

/** What somebody hears whose fix Jira kept from being planned. */
export function troubled(trouble: JiraTrouble): { readonly ok: false; readonly error: FixRefusal } {
  return trouble.kind === 'unavailable'
    ? refuse('JIRA_UNAVAILABLE', 'refusal.jiraSilent')
    : err({ code: 'NOT_ALLOWED', problem: 'refusal.jira', jira: trouble.message });
}
