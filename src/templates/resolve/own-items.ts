import type { Blueprint } from '../../contracts/templates/blueprint';
import { evaluate } from '../blueprint/expressions/evaluate';
import { parseTemplateText } from '../blueprint/expressions/template-text';
import type { WantedItem } from '../items/item';
import { freeRef } from './item-refs';
import { gateRef, type PartResolver } from './part-resolver';
import { partsThatHold } from './parts-that-hold';
import { RECORD_REF, wantedItem } from './wanted-items';

/** Characters of Plumbline's own names at most, as its record, its gates and its documents have them. */
const LONGEST_GATE = 80;
const LONGEST_DOCUMENT = 160;
const LONGEST_LINK = 1000;
const LONGEST_GOAL = 2000;

/** What Plumbline keeps itself: the project's record, its gates, documents and standards; and what an administrator imports. */
export function ownItems(blueprint: Blueprint, r: PartResolver): readonly WantedItem[] {
  let previousGate: number | null = null;
  const used = new Set<string>();
  return [
    ...recordItem(blueprint, r),
    ...partsThatHold(blueprint, 'stages', r).map(({ item, place }) => {
      const dueDay = r.dayNotBefore(previousGate, item.due, [...place, 'due']);
      previousGate = dueDay ?? previousGate;
      return wantedItem(
        'gate',
        gateRef(item.id),
        { stage: r.name(item.name, [...place, 'name'], LONGEST_GATE), name: r.name(item.gate, [...place, 'gate'], LONGEST_GATE), dueDay },
        { place },
      );
    }),
    ...partsThatHold(blueprint, 'documents', r).map(({ item, place }) =>
      wantedItem(
        'document',
        `document/${item.id}`,
        {
          name: r.name(item.name, [...place, 'name'], LONGEST_DOCUMENT),
          required: item.required,
          link: r.text(item.link, { place: [...place, 'link'], characters: LONGEST_LINK }).trim(),
          dueDay: r.day(item.due ?? blueprint.stages.find(({ id }) => id === item.stage)?.due),
        },
        { place, rule: r.rule(item.rule) },
      ),
    ),
    ...blueprint.standards.map((standardId, index) =>
      wantedItem('standard', freeRef('standard', standardId, used), { standardId }, { place: ['standards', index] }),
    ),
    ...partsThatHold(blueprint, 'automation', r).map(({ item, place }) =>
      wantedItem(
        'automation',
        `automation/${item.id}`,
        {
          name: r.name(item.name, [...place, 'name']),
          purpose: r.text(item.purpose),
          steps: item.steps.map((step) => r.text(step)),
          ...(item.file === undefined ? {} : { file: item.file }),
        },
        { place },
      ),
    ),
  ];
}

function recordItem({ record }: Blueprint, r: PartResolver): readonly WantedItem[] {
  if (!record) return [];
  const startDay = r.day(record.start);
  const fields = {
    sponsor: r.person(record.sponsor),
    goal: r.text(record.goal, { place: ['record', 'goal'], characters: LONGEST_GOAL }),
    startDay,
    endDay: r.dayNotBefore(startDay, record.end, ['record', 'end']),
    budget: budgetOf(record.budget, r),
    currency: record.currency === undefined ? null : r.text(record.currency).trim().toUpperCase() || null,
  };
  return [wantedItem('record', RECORD_REF, fields, { place: ['record'] })];
}

/** A number, a placeholder that comes to one, or the word `none`: the project has no budget of its own. */
function budgetOf(budget: string | number | undefined, r: PartResolver): number | 'none' | null {
  if (budget === undefined) return null;
  const parsed = typeof budget === 'string' ? parseTemplateText(budget.trim()) : undefined;
  const [only, ...others] = parsed?.ok ? parsed.value : [];
  const said = only !== undefined && typeof only !== 'string' && others.length === 0 ? evaluate(only, r.scope) : (only ?? budget);
  if (said === 'none') return 'none';
  if (said === null || said === '') return null;
  const amount = Number(said);
  if (Number.isFinite(amount) && amount >= 0) return amount;
  r.found({ code: 'badValue', place: ['record', 'budget'], subject: String(said) });
  return null;
}
