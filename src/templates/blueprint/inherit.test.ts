import type { BlueprintInput, BlueprintIssue } from '../../contracts/templates/blueprint';
import { type PartOrigin, partOrigins } from './inherit';
import { readBlueprintValue } from './read-blueprint';
import { aBlueprint, aBlueprintInput, anIssue } from './testing/blueprint-builders';

const parent = aBlueprint({
  id: 'base',
  guidance: 'Of the parent',
  topics: ['moving'],
  standards: ['hygiene', 'governance'],
  project: { type: 'software', category: 'Moves', description: 'Of the parent' },
  components: ['a', 'b', 'c'].map((id) => ({ id, name: `Parent ${id}` })),
  record: { goal: 'Of the parent' },
  issues: [anIssue('epic', { type: 'Epic', children: [anIssue('one', { children: [anIssue('deep')] }), anIssue('two')] }), anIssue('last')],
});

const read = (changes: Partial<BlueprintInput>) =>
  readBlueprintValue(aBlueprintInput({ id: 'move', extends: 'base', ...changes }), (id) => (id === 'base' ? parent : undefined));
function whole(changes: Partial<BlueprintInput>) {
  const found = read(changes);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}
/** `epic(one(deep) two) last` */
const tree = (issues: readonly BlueprintIssue[]): string =>
  issues.map(({ id, children }) => (children && children.length > 0 ? `${id}(${tree(children)})` : id)).join(' ');
const treeOf = (issues: BlueprintIssue[], without: string[] = []): string => tree(whole({ issues, without }).blueprint.issues);

test('what the child does not name is the parent’s; what both name, the child decides', () => {
  expect(whole({ project: { category: 'Own' }, topics: ['office'], standards: ['agile'] }).blueprint).toMatchObject({
    id: 'move',
    guidance: 'Of the parent',
    project: { type: 'software', category: 'Own', description: 'Of the parent' },
    record: { goal: 'Of the parent' },
    topics: ['moving', 'office'],
    standards: ['hygiene', 'governance', 'agile'],
  });
  expect(whole({ guidance: 'Own', record: { goal: 'Own' } }).blueprint).toMatchObject({ guidance: 'Own', record: { goal: 'Own' } });
});

test('a part of the same id replaces the parent’s in its place; a new one comes after the one it follows', () => {
  const components = [
    { id: 'b', name: 'Own b' },
    { id: 'new', name: 'New' },
  ];
  expect(whole({ components }).blueprint.components.map(({ name }) => name)).toEqual(['Parent a', 'Own b', 'New', 'Parent c']);
  expect(whole({ components: [{ id: 'new', name: 'New' }] }).blueprint.components.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'new']);
});

test('what is left out is gone, with all under it', () => {
  expect(whole({ without: ['component/b', 'standard/hygiene'] }).blueprint).toMatchObject({
    components: [{ id: 'a' }, { id: 'c' }],
    standards: ['governance'],
  });
  expect(treeOf([], ['issue/one'])).toBe('epic(two) last');
  const found = read({ without: ['component/none'] });
  expect(found).toMatchObject({ ok: false, error: [{ code: 'unknownReference', place: ['without', 0] }] });
});

test('issues stay where they were unless the child puts them elsewhere', () => {
  expect(treeOf([anIssue('one', { summary: 'Own' })])).toBe('epic(one(deep) two) last');
  expect(treeOf([anIssue('one', { children: [anIssue('new')] })])).toBe('epic(one(deep new) two) last');
  expect(treeOf([anIssue('last', { children: [anIssue('one')] })])).toBe('epic(two) last(one(deep))');
  expect(treeOf([anIssue('new', { children: [anIssue('epic')] })])).toBe('last new(epic(one(deep) two))');
  expect(read({ issues: [anIssue('deep', { children: [anIssue('one')] })] })).toMatchObject({
    ok: false,
    error: [{ code: 'cyclicDependency' }, { code: 'cyclicDependency' }],
  });
});

test('each part says where it comes from', () => {
  const { blueprint, originOf } = whole({
    components: [
      { id: 'b', name: 'Own' },
      { id: 'new', name: 'New' },
    ],
    without: ['component/c', 'issue/last'],
    issues: [anIssue('epic', { children: [anIssue('three')] })],
  });
  expect(partOrigins({ whole: blueprint, originOf }, parent)).toEqual<PartOrigin[]>([
    { ref: 'component/a', state: 'inherited' },
    { ref: 'component/b', state: 'overridden' },
    { ref: 'component/new', state: 'own' },
    { ref: 'issue/epic', state: 'overridden' },
    { ref: 'issue/one', state: 'inherited' },
    { ref: 'issue/deep', state: 'inherited' },
    { ref: 'issue/two', state: 'inherited' },
    { ref: 'issue/three', state: 'own' },
    { ref: 'component/c', state: 'leftOut' },
    { ref: 'issue/last', state: 'leftOut' },
  ]);
});

test('what is wrong is said where the child says it, and at `extends` where the parent does', () => {
  const findings = (changes: Partial<BlueprintInput>) => {
    const found = read(changes);
    return found.ok ? [] : found.error.map(({ code, place }) => `${code} ${place.join('.')}`);
  };
  expect(findings({ components: [{ id: 'new', name: '{{who}}' }] })).toEqual(['unknownQuestion components.0.name']);
  expect(findings({ issues: [anIssue('two', { children: [anIssue('x', { components: ['none'] })] })] })).toEqual([
    'unknownReference issues.0.children.0.components.0',
  ]);
  const withBoard = aBlueprint({ id: 'base', filters: [{ id: 'f', name: 'F', jql: 'x' }], boards: [{ id: 'b', name: 'B', filter: 'f' }] });
  const found = readBlueprintValue(aBlueprintInput({ extends: 'base', without: ['filter/f'] }), () => withBoard);
  expect(found).toMatchObject({ ok: false, error: [{ code: 'unknownReference', place: ['extends'], subject: 'filter f' }] });
});
