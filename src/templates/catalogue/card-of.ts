import type { Blueprint } from '../../contracts/templates/blueprint';
import type { Diagnostic } from '../../contracts/templates/diagnostic';
import type { itemKinds } from '../../contracts/templates/item';
import type { ProvisionPlan } from '../../contracts/templates/plan';
import type { TemplateCard } from '../../contracts/templates/template';
import { parseDay } from '../../shared/epoch';
import { ok, type Result } from '../../shared/result';
import { allQuestions } from '../blueprint/all-questions';
import { dayArithmetic } from '../blueprint/dates/apply-offset';
import type { WantedItem } from '../items/item';
import type { WantedProject } from '../items/wanted-project';
import { planProject } from '../plan/plan-project';
import { localText } from '../resolve/local-text';
import { type PreviewOccasion, resolveWithDefaults } from './preview-template';
import { siteThatFits } from './site-that-fits';
import type { CardText, CardTexts } from './stored-template';

/** A template with its default answers: what it wants, what would be done, and its card. */
export interface Preview {
  readonly plan: ProvisionPlan;
  readonly card: CardText;
}

/** Works a template out with its default answers, on a site on which everything is there that it names. */
export function previewOf(blueprint: Blueprint, version: number, occasion: PreviewOccasion): Result<Preview, readonly Diagnostic[]> {
  const worked = workedOut(blueprint, version, occasion);
  return worked.ok ? ok({ plan: worked.value.plan, card: cardOf(blueprint, worked.value, occasion.language) }) : worked;
}

/** Cards in both languages; `null` for a blueprint that cannot be worked out with its own defaults. */
export function cardsOf(blueprint: Blueprint, accountId: string, now: number): CardTexts | null {
  const worked = workedOut(blueprint, 1, { language: 'en', accountId, now });
  return worked.ok ? { en: cardOf(blueprint, worked.value, 'en'), nl: cardOf(blueprint, worked.value, 'nl') } : null;
}

interface WorkedOut {
  readonly wanted: WantedProject;
  readonly plan: ProvisionPlan;
}

function workedOut(blueprint: Blueprint, version: number, occasion: PreviewOccasion): Result<WorkedOut, readonly Diagnostic[]> {
  const resolved = resolveWithDefaults(blueprint, version, occasion);
  if (!resolved.ok) return resolved;
  const wanted = resolved.value;
  return ok({ wanted, plan: planProject(wanted, null, siteThatFits(wanted), { madeAt: occasion.now }) });
}

function cardOf(blueprint: Blueprint, { wanted, plan }: WorkedOut, language: PreviewOccasion['language']): CardText {
  const say = (text: Parameters<typeof localText>[0]): string => localText(text, language);
  return {
    name: say(blueprint.name),
    summary: say(blueprint.summary),
    guidance: say(blueprint.guidance),
    attribution: blueprint.attribution.map((one) => ({ ...one, note: say(one.note) })),
    extends: blueprint.extends ?? null,
    gets: countsOf(wanted.items),
    stages: blueprint.stages.map(({ name }) => say(name)),
    roles: rolesOf(blueprint, say),
    workingDays: workingDaysOf(blueprint, wanted.items),
    seconds: plan.cost.seconds,
    questions: allQuestions(blueprint).length,
    topics: [...blueprint.topics],
  };
}

/** Who is asked for by name; where nobody is, the project roles that the template fills. */
function rolesOf({ questions, roles }: Blueprint, say: (text: Parameters<typeof localText>[0]) => string): string[] {
  const people = questions.filter(({ type }) => type === 'person').map(({ label }) => say(label));
  return people.length > 0 ? people : [...new Set(roles.filter((role) => role.people.length > 0).map(({ role }) => role))];
}

function countsOf(items: readonly WantedItem[]): TemplateCard['gets'] {
  const counts: Partial<Record<(typeof itemKinds)[number], number>> = {};
  for (const { kind } of items) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** From the first day that the template names to the last: of the record, or else of whatever has a day. */
function workingDaysOf({ calendar }: Blueprint, items: readonly WantedItem[]): number | null {
  const record = items.find((item) => item.kind === 'record')?.fields;
  const days = items.flatMap(daysOf).filter((day) => day !== null);
  const first = record?.startDay ?? days.reduce<number | null>((least, day) => (least === null || day < least ? day : least), null);
  const last = record?.endDay ?? days.reduce<number | null>((most, day) => (most === null || day > most ? day : most), null);
  if (first === null || last === null || last <= first) return null;
  const holidays = calendar.holidays.map(parseDay).filter((day) => day !== null);
  return dayArithmetic({ workDays: calendar.workDays, holidays }).workingDaysBetween(first, last);
}

function daysOf(item: WantedItem): readonly (number | null)[] {
  switch (item.kind) {
    case 'issue':
      return [item.fields.startDay, item.fields.dueDay];
    case 'version':
      return [item.fields.startDay, item.fields.releaseDay];
    case 'gate':
    case 'document':
      return [item.fields.dueDay];
    default:
      return [];
  }
}
