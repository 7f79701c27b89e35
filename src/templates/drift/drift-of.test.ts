import type { ItemRule } from '../../contracts/templates/item';
import { asMade, found, wanted } from '../compare/testing/an-item';
import type { FoundItem, WantedItem } from '../items/item';
import { driftOf } from './drift-of';
import type { DriftWaiver } from './drift-waiver';

const today = 20_000;
const drift = (
  want: readonly WantedItem[],
  items: readonly FoundItem[],
  more: Partial<Pick<Parameters<typeof driftOf>[0], 'waivers' | 'decidedGates'>> & { unread?: WantedItem['kind'][] } = {},
) =>
  driftOf({
    wanted: want,
    project: { items, unread: more.unread ?? [] },
    waivers: more.waivers ?? [],
    decidedGates: more.decidedGates ?? new Set(),
    today,
  });
const said = (deviations: ReturnType<typeof drift>) => deviations.map(({ ref, state }) => `${ref} ${state}`);

const components = [wanted('component', 'data'), wanted('component', 'legal', { name: 'Legal', description: 'Contracts' })];

test('a project as it was made has no drift', () => {
  const items = [
    wanted('project', 'project'),
    ...components,
    wanted('issue', 'charter'),
    wanted('automation', 'a'),
    wanted('standard', 's'),
  ];
  expect(drift(items, asMade(items))).toEqual([]);
});

test('what is gone, what is otherwise and what is too many', () => {
  const deviations = drift(components, [
    found('component', '1', { name: 'Legal', description: 'Lawyers' }),
    found('component', '2', { name: 'Party' }),
  ]);
  expect(said(deviations)).toEqual(['component/data missing', 'component/legal changed', 'component/jira~2 extra']);
  expect(deviations[1]?.differences).toMatchObject([{ field: 'description', wanted: 'Contracts', found: 'Lawyers' }]);
});

test('issues that the team added are its own, also copies of the template’s; what an older version made is too many', () => {
  const items = [wanted('issue', 'charter', { summary: 'Charter' })];
  const deviations = drift(items, [
    ...asMade(items),
    found('issue', '7', { summary: 'Something else' }),
    found('issue', '20000', { summary: 'Charter' }, 'issue/charter'),
    found('issue', '9', { summary: 'Monthly letter' }, 'issue/letter'),
    found('component', '1', { name: 'Of the team' }),
  ]);
  expect(said(deviations)).toEqual(['issue/letter extra']);
});

test('what could not be read is not judged', () => {
  expect(drift(components, [found('component', '2')], { unread: ['component'] })).toEqual([]);
});

describe('a rule with a gate', () => {
  const rule: ItemRule = { severity: 'shall', keep: 'filled', byGate: 'gate/planning', why: 'Nothing starts without.' };
  const charter = wanted('document', 'charter', {}, rule);
  const gate = (dueDay: number | null) => wanted('gate', 'planning', { dueDay });

  test('holds from the day of the gate', () => {
    expect(drift([gate(today + 1), charter], asMade([gate(today + 1), charter]))).toEqual([]);
    expect(said(drift([gate(today), charter], asMade([gate(today), charter])))).toEqual(['document/charter changed']);
  });

  test('as the project moved it', () => {
    const moved = found('gate', 'g1', { dueDay: today + 30 }, 'gate/planning');
    expect(drift([gate(today), charter], [moved, found('document', 'd1', {}, 'document/charter')])).toEqual([]);
  });

  test('or from the decision on it', () => {
    const items = [found('gate', 'g1', {}, 'gate/planning'), found('document', 'd1', {}, 'document/charter')];
    expect(drift([gate(null), charter], items)).toEqual([]);
    expect(said(drift([gate(null), charter], items, { decidedGates: new Set(['g1']) }))).toEqual(['document/charter changed']);
  });
});

test('a waived deviation is still one, until its last day is over', () => {
  const waiver: DriftWaiver = { ref: 'component/data', reason: 'No data in this project', by: 'ada', at: 1, untilDay: today };
  expect(drift([wanted('component', 'data')], [], { waivers: [waiver] })).toMatchObject([{ state: 'missing', waiver: { by: 'ada' } }]);
  expect(drift([wanted('component', 'data')], [], { waivers: [{ ...waiver, untilDay: today - 1 }] })).toMatchObject([{ waiver: null }]);
});
