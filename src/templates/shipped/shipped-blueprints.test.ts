import type { Answers, Blueprint } from '../../contracts/templates/blueprint';
import { formatDay, parseDay } from '../../shared/epoch';
import { readBlueprintValue } from '../blueprint/read-blueprint';
import type { WantedItem, WantedItemOf } from '../items/item';
import type { WantedProject } from '../items/wanted-project';
import { resolveBlueprint } from '../resolve/resolve-blueprint';
import { shippedBlueprints } from './index';

/** A Monday. */
const today = parseDay('2026-11-23')!;

function read(id: string): Blueprint {
  const result = readBlueprintValue(shippedBlueprints.find((shipped) => shipped.id === id));
  if (!result.ok) throw new Error(`${id}: ${JSON.stringify(result.error)}`);
  return result.value.blueprint;
}

/** What nobody can answer for the people of a project: its name and key, who pays, and what for. */
const needed: Answers = {
  name: 'Tram line 12',
  key: 'TRAM',
  goal: 'Passengers from the north reach the centre in twenty minutes.',
  owner: 'olga',
  sponsor: 'olga',
  serviceowner: 'olga',
  chair: 'olga',
  deliverable1: 'Timetable',
  service: 'Ticket shop',
  user: 'A traveller',
  outcome1: 'see when the next tram comes',
};

function resolve(blueprint: Blueprint, answers: Answers = {}, language: 'en' | 'nl' = 'en'): WantedProject {
  const asked = new Set(blueprint.questions.map(({ id }) => id));
  const known = Object.fromEntries(Object.entries(needed).filter(([id]) => asked.has(id) || id === 'name' || id === 'key'));
  const result = resolveBlueprint(blueprint, 1, { ...known, ...answers }, { language, accountId: 'mira', today });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const itemsOf = <K extends WantedItem['kind']>({ items }: WantedProject, kind: K): readonly WantedItemOf<K>[] =>
  items.filter((item): item is Extract<WantedItem, WantedItemOf<K>> => item.kind === kind);

/** Answers that bring in every conditional part at least once. */
const branches: Readonly<Record<string, readonly Answers[]>> = {
  'pm2-project': [
    { size: 'light' },
    { size: 'full', outsourcing: true, deliverable2: 'Depot', deliverable3: 'App', budget: 250_000, currency: 'USD' },
  ],
  'p3express-small': [{ afterwards: false }, { deliverable2: 'Depot', deliverable3: 'App', budget: 9000 }],
  'agile-delivery': [{ sprint: '1' }, { sprint: '3', outcome2: 'buy a ticket' }],
  'it-change-with-gates': [
    { risk: 'major', downtime: false },
    { risk: 'normal', budget: 500 },
  ],
  'event-or-move': [{ kind: 'event' }, { kind: 'move', it: 'ivo', people: 40 }],
  'risk-and-governance-register': [{ rhythm: '2' }, { rhythm: '3', end: '2027-05-28' }],
};
const cases = Object.entries(branches).flatMap(([id, answers]) => [{}, ...answers].map((given) => [id, given] as const));

test('six templates are shipped, each under its own id', () => {
  expect(shippedBlueprints.map(({ id }) => id)).toEqual([
    'pm2-project',
    'p3express-small',
    'agile-delivery',
    'it-change-with-gates',
    'event-or-move',
    'risk-and-governance-register',
  ]);
});

test.each(cases)('%s resolves in both languages with %j to the same structure', (id, answers) => {
  const blueprint = read(id);
  const [english, dutch] = [resolve(blueprint, answers, 'en'), resolve(blueprint, answers, 'nl')];
  expect(dutch.items.map(({ ref }) => ref)).toEqual(english.items.map(({ ref }) => ref));
  expect(itemsOf(english, 'issue').length).toBeGreaterThan(25);
});

describe.each(cases)('the project of %s with %j', (id, answers) => {
  const project = resolve(read(id), answers);
  const issues = new Map(itemsOf(project, 'issue').map((issue) => [issue.ref, issue]));
  const blocks = itemsOf(project, 'link').filter(({ fields }) => fields.type === 'blocks');
  const isWork = (type: string): boolean => ['Epic', 'Task', 'Story'].includes(type);

  test('says of every issue who does it, and of all but points of checklists what it is about', () => {
    for (const [ref, { fields }] of issues) {
      expect([ref, fields.assignee]).toEqual([ref, expect.any(String)]);
      if (fields.type !== 'Sub-task') expect([ref, fields.description.length > 30]).toEqual([ref, true]);
    }
  });

  test('begins no work before what blocks it is due, and nothing in the past', () => {
    for (const { ref, fields } of blocks) {
      const [from, to] = [issues.get(fields.from)?.fields, issues.get(fields.to)?.fields];
      if (from?.dueDay == null || to?.startDay == null) continue;
      expect([ref, formatDay(to.startDay) > formatDay(from.dueDay)]).toEqual([ref, true]);
    }
    for (const { ref, fields } of issues.values()) {
      expect([ref, (fields.startDay ?? today) >= today && (fields.dueDay ?? today) >= today]).toEqual([ref, true]);
    }
  });

  test('keeps children within the dates of their epic', () => {
    for (const { ref, fields } of issues.values()) {
      const parent = fields.parent === null ? undefined : issues.get(fields.parent)?.fields;
      if (parent?.startDay == null || parent.dueDay === null) continue;
      expect([ref, (fields.startDay ?? parent.startDay) >= parent.startDay]).toEqual([ref, true]);
      expect([ref, (fields.dueDay ?? parent.dueDay) <= parent.dueDay]).toEqual([ref, true]);
    }
  });

  test('reaches every version by its release date', () => {
    const releases = new Map(itemsOf(project, 'version').map(({ ref, fields }) => [ref, fields.releaseDay]));
    for (const { ref, fields } of issues.values()) {
      for (const version of fields.fixVersions) expect([ref, (fields.dueDay ?? 0) <= (releases.get(version) ?? 0)]).toEqual([ref, true]);
    }
  });

  test('lets no issue wait for more than three others', () => {
    const waitsFor = (ref: string): number => blocks.filter(({ fields }) => fields.to === ref).length;
    for (const ref of issues.keys()) expect([ref, waitsFor(ref) <= 3]).toEqual([ref, true]);
  });

  test('ties every dated task that happens once to something before it and something after it', () => {
    const after = new Set(blocks.map(({ fields }) => fields.to));
    const before = new Set(blocks.map(({ fields }) => fields.from));
    const tied = (ref: string, set: ReadonlySet<string>): boolean => {
      const parent = issues.get(ref as `issue/${string}`)?.fields.parent;
      return set.has(ref) || (parent != null && tied(parent, set));
    };
    const loose = [...issues.values()].filter(
      ({ ref, fields }) =>
        isWork(fields.type) &&
        fields.type !== 'Epic' &&
        fields.startDay !== null &&
        (!tied(ref, after) || (!tied(ref, before) && fields.fixVersions.length === 0)),
    );
    // The one that begins the project, and the one that ends it.
    expect(loose.map(({ ref }) => ref).slice(2)).toEqual([]);
  });

  test('has risks with owner, response and a review to come', () => {
    const risks = [...issues.values()].filter(({ fields }) => fields.type === 'Risk');
    expect(risks.length).toBeGreaterThanOrEqual(3);
    for (const { ref, fields } of risks) {
      expect([ref, fields.description.includes('**Response:**'), (fields.dueDay ?? 0) > today]).toEqual([ref, true, true]);
    }
  });

  test('plans a status report before the last one is older than 35 days, until the project ends', () => {
    const [record] = itemsOf(project, 'record');
    const days = [...issues.values()].flatMap(({ fields }) => (fields.labels.includes('report') ? (fields.dueDay ?? []) : []));
    const reports = [today, ...days.sort((a, b) => a - b), record?.fields.endDay ?? 0];
    for (const [index, day] of reports.slice(1).entries())
      expect([formatDay(day), day - (reports[index] ?? 0) <= 35]).toEqual([formatDay(day), true]);
  });

  test('fills the charter', () => {
    const [record] = itemsOf(project, 'record');
    expect(record?.fields).toEqual({
      sponsor: 'olga',
      goal: needed.goal,
      startDay: expect.any(Number),
      endDay: expect.any(Number),
      budget: expect.anything(),
      currency: answers.budget ? expect.stringMatching(/^[A-Z]{3}$/) : null,
    });
  });
});

test.each(shippedBlueprints.map(({ id }) => id))('%s says every text in Dutch as well', (id) => {
  const same: string[] = [];
  const look = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('en' in value && 'nl' in value) {
      if (value.en === value.nl && String(value.en).length > 25 && !/^\{\{[^}]*\}\}$/.test(String(value.en))) same.push(path);
      return;
    }
    for (const [key, inner] of Object.entries(value)) look(inner, `${path}.${key}`);
  };
  look(read(id), id);
  expect(same).toEqual([]);
});

test('placeholders of both languages ask for the same answers', () => {
  const placeholders = (text: string): string[] => [...text.matchAll(/\{\{\s*(?:\w+\()?(\w+)/g)].map(([, name]) => name ?? '').sort();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('en' in value && 'nl' in value && typeof value.en === 'string' && typeof value.nl === 'string') {
      expect([value.en, [...new Set(placeholders(value.nl))]]).toEqual([value.en, [...new Set(placeholders(value.en))]]);
      return;
    }
    for (const inner of Object.values(value)) look(inner);
  };
  for (const shipped of shippedBlueprints) look(shipped);
});
