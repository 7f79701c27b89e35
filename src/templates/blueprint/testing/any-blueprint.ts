import fc from 'fast-check';
import type { BlueprintInput, BlueprintIssue } from '../../../contracts/templates/blueprint';
import { aBlueprintInput } from './blueprint-builders';

type Input = Required<Pick<BlueprintInput, 'components' | 'versions' | 'issues' | 'filters' | 'boards' | 'stages' | 'roles' | 'documents'>>;

const words = fc.oneof(
  fc.constantFrom('Plan', 'Move {{name}}', '{{upper(client)}}', 'Ready by {{date(start)}}', 'Café', '計画', '<b>'),
  fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '' && !text.includes('{{') && !/\p{Cc}/u.test(text)),
);
const localWords = fc.oneof(words, fc.record({ en: words, nl: words }));
/** Names that no other part of the kind has. */
const nameOf = (id: string) =>
  localWords.map((said) => (typeof said === 'string' ? `${said} ${id}` : { en: `${said.en} ${id}`, nl: `${said.nl} ${id}` }));
const days = fc.constantFrom('start', 'start+3wd', 'start+2w', 'start+1m', 'end-5wd', 'go-live', 'today+10d');
const someTimes = fc.option(fc.constantFrom('size = "large"', 'not bought', 'client != ""'), { nil: undefined });
const people = fc.constantFrom('answerer', 'lead', 'nobody', 'question:owner', 'account:abc');
const idsOf = (prefix: string) => (count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const count = fc.integer({ min: 0, max: 4 });
const defined = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A tree of issues that name each other: `parents[i]` is under which earlier issue the i-th one is. */
function issueTree(size: number, ids: readonly string[], around: { components: string[]; versions: string[]; stages: string[] }) {
  const issue = fc.record({
    type: fc.constantFrom('Task', 'Epic', 'Story'),
    summary: localWords,
    due: fc.option(days, { nil: undefined }),
    assignee: fc.option(people, { nil: undefined }),
    components: fc.subarray(around.components),
    versions: fc.subarray(around.versions),
    stage: around.stages.length > 0 ? fc.option(fc.constantFrom(...around.stages), { nil: undefined }) : fc.constant(undefined),
    checklist: fc.array(localWords, { maxLength: 3 }),
    links: fc.record({ relates: fc.subarray([...ids]) }),
    milestone: fc.boolean(),
    register: fc.option(fc.constantFrom('risk' as const, 'decision' as const), { nil: undefined }),
    when: someTimes,
    repeat: fc.option(
      fc.record({
        every: fc.integer({ min: 1, max: 3 }),
        unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
        from: fc.constant('start'),
        until: fc.constantFrom('start+1m', 'end'),
        most: fc.integer({ min: 1, max: 4 }),
      }),
      { nil: undefined, freq: 4 },
    ),
  });
  return fc
    .record({
      issues: fc.array(issue, { minLength: size, maxLength: size }),
      parents: fc.array(fc.nat(), { minLength: size, maxLength: size }),
    })
    .map(({ issues, parents }): BlueprintIssue[] => {
      const top: BlueprintIssue[] = [];
      const placed: { readonly issue: BlueprintIssue; readonly children: BlueprintIssue[]; readonly depth: number }[] = [];
      for (const [index, id] of ids.entries()) {
        const above = placed[(parents[index] ?? 0) % (index + 1)];
        const under = above && above.depth < 3 ? above : undefined;
        const children: BlueprintIssue[] = [];
        const said = defined(issues[index] ?? {}) as BlueprintIssue;
        const links = { relates: (said.links?.relates ?? []).filter((target) => target !== id) };
        const issue = { ...said, id, links, children };
        placed.push({ issue, children, depth: under ? under.depth + 1 : 0 });
        (under?.children ?? top).push(issue);
      }
      return top;
    });
}

/** Blueprints without errors, of all kinds of parts, whose parts name each other. */
export const anyBlueprintInput: fc.Arbitrary<BlueprintInput> = fc
  .record({
    components: count,
    versions: count,
    stages: count,
    filters: count,
    roles: count,
    documents: count,
    issues: fc.integer({ min: 0, max: 9 }),
  })
  .chain((sizes) => {
    const around = {
      components: idsOf('c')(sizes.components),
      versions: idsOf('v')(sizes.versions),
      stages: idsOf('s')(sizes.stages),
    };
    const filters = idsOf('f')(sizes.filters);
    const each = <T>(ids: readonly string[], part: (id: string) => fc.Arbitrary<T>) => fc.tuple(...ids.map(part));
    return fc.record({
      components: each(around.components, (id) => fc.record({ id: fc.constant(id), name: nameOf(id), lead: people, when: someTimes })),
      versions: each(around.versions, (id) => fc.record({ id: fc.constant(id), name: nameOf(id), release: days, when: someTimes })),
      stages: each(around.stages, (id) => fc.record({ id: fc.constant(id), name: localWords, gate: localWords, when: someTimes })),
      filters: each(filters, (id) =>
        fc.record({
          id: fc.constant(id),
          name: nameOf(id),
          jql: fc.constantFrom('project = {{key}}', 'text ~ "{{client}}"'),
          when: someTimes,
        }),
      ),
      boards: fc.subarray(filters).map((used) => used.map((filter) => ({ id: `b-${filter}`, name: 'Board', filter }))),
      roles: each(idsOf('r')(sizes.roles), (id) =>
        fc.record({ id: fc.constant(id), role: fc.constant(`Member ${id}`), people: fc.array(people, { maxLength: 3 }), when: someTimes }),
      ),
      documents: each(idsOf('d')(sizes.documents), (id) =>
        fc.record({ id: fc.constant(id), name: localWords, due: days, when: someTimes }),
      ),
      issues: issueTree(sizes.issues, idsOf('i')(sizes.issues), around),
    });
  })
  .map((parts) =>
    aBlueprintInput({
      ...(defined(parts) as Input),
      questions: [
        { id: 'client', label: 'Client', type: 'text', default: 'ACME' },
        {
          id: 'size',
          label: 'Size',
          type: 'choice',
          options: ['small', 'large'].map((value) => ({ value, label: value })),
          default: 'small',
        },
        { id: 'bought', label: 'Bought?', type: 'yesNo', default: false },
        { id: 'owner', label: 'Owner', type: 'person', required: false },
        { id: 'go-live', label: 'Go-live', type: 'date', default: 'start+2m' },
      ],
      record: { start: 'start', end: 'start+6m', sponsor: 'question:owner' },
    }),
  );
