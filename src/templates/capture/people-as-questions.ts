import type { Answers, BlueprintInput } from '../../contracts/templates/blueprint';
import type { FoundItem } from '../items/item';
import { peopleOf } from '../plan/outline-of-item';
import { authored } from './authored-text';
import type { LeftOutList } from './left-out';

type QuestionInput = NonNullable<BlueprintInput['questions']>[number];

/** Persons asked for at most: more nobody answers. */
const MOST_PERSONS = 40;

export interface PeopleAsQuestions {
  readonly questions: readonly QuestionInput[];
  /** Who they are in this project, by question. */
  readonly answers: Answers;
  /** The person rule for an account; nobody for those who are too many. */
  ruleFor(accountId: string | null): string;
}

/**
 * Each person of a project becomes a question, in the order of how much they do: who leads, then who leads a component, holds a role, is
 * assigned work. Their names do not come along, only what they do.
 */
export function peopleAsQuestions(items: readonly FoundItem[], leftOut: LeftOutList): PeopleAsQuestions {
  const project = items.find(({ kind }) => kind === 'project');
  const lead = project?.kind === 'project' ? project.fields.lead : null;
  const doings = new Map<string, Doing>();
  for (const item of items) for (const accountId of peopleOf(item)) if (accountId !== lead) note(doings, accountId, item);
  const sorted = [...doings].sort(([, one], [, other]) => weight(other) - weight(one));
  const asked = new Map(
    sorted.slice(0, MOST_PERSONS).map(([accountId, doing], index) => [accountId, { id: `person-${index + 1}`, doing }]),
  );
  leftOut.add('people', undefined, sorted.length - asked.size);
  const leadId = 'project-lead';
  return {
    questions: [
      ...(lead === null ? [] : [personQuestion(leadId, { en: 'Project lead', nl: 'Projectleider' }, 'answerer')]),
      ...[...asked.values()].map(({ id, doing }, index) => personQuestion(id, labelOf(doing, index + 1))),
    ],
    answers: Object.fromEntries([
      ...(lead === null ? [] : [[leadId, lead] as const]),
      ...[...asked].map(([accountId, { id }]) => [id, accountId] as const),
    ]),
    ruleFor: (accountId) => {
      if (accountId === null) return 'nobody';
      if (accountId === lead) return `question:${leadId}`;
      const question = asked.get(accountId);
      return question ? `question:${question.id}` : 'nobody';
    },
  };
}

interface Doing {
  readonly sponsors: boolean;
  readonly components: readonly string[];
  readonly roles: readonly string[];
  readonly issues: number;
}

function note(doings: Map<string, Doing>, accountId: string, item: FoundItem): void {
  const known = doings.get(accountId) ?? { sponsors: false, components: [], roles: [], issues: 0 };
  switch (item.kind) {
    case 'record':
      doings.set(accountId, { ...known, sponsors: true });
      break;
    case 'component':
      doings.set(accountId, { ...known, components: [...known.components, item.fields.name] });
      break;
    case 'role':
      doings.set(accountId, { ...known, roles: [...known.roles, item.fields.role] });
      break;
    case 'issue':
      doings.set(accountId, { ...known, issues: known.issues + 1 });
      break;
    default:
      break;
  }
}

const weight = ({ sponsors, components, roles, issues }: Doing): number =>
  (sponsors ? 1e9 : 0) + components.length * 1e6 + roles.length * 1e3 + Math.min(issues, 999);

function labelOf({ sponsors, components, roles }: Doing, number: number): { en: string; nl: string } {
  const list = (names: readonly string[]): string => authored(names.slice(0, 3).join(', ').slice(0, 150));
  if (sponsors) return { en: 'Sponsor', nl: 'Opdrachtgever' };
  if (components.length > 0) return { en: `Leads ${list(components)}`, nl: `Leidt ${list(components)}` };
  if (roles.length > 0) return { en: `${list(roles)} (${number})`, nl: `${list(roles)} (${number})` };
  return { en: `Team member ${number}`, nl: `Teamlid ${number}` };
}

const personQuestion = (id: string, label: { en: string; nl: string }, suggested?: string): QuestionInput => ({
  id,
  label,
  type: 'person',
  required: false,
  ...(suggested === undefined ? {} : { default: suggested }),
});
