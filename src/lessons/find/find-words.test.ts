import type { IssueText } from '../lesson-ports';
import { aLibrary, BRIDGE, today } from '../testing/a-library';
import { draftFromIssue } from './draft-from-issue';
import { plainText } from './plain-text';
import { similarIssues } from './similar-issues';

const issue: IssueText = {
  issueId: 7,
  key: 'BRIDGE-7',
  projectId: BRIDGE,
  summary: 'Steel deliveries are late for the deck',
  description: 'The supplier waits for the drawings.',
  typeName: 'Risk',
  components: ['Deck'],
  labels: ['steel', 'Deck'],
  createdDay: today - 10,
  resolution: 'Done',
};

test('the words of a document of Jira, one block a line', () => {
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const item = { type: 'listItem', content: [paragraph('Order it')] };
  expect(plainText({ type: 'doc', content: [paragraph('Steel is late.'), { type: 'bulletList', content: [item] }] })).toBe(
    'Steel is late.\nOrder it',
  );
  expect(plainText(null)).toBe('');
  expect(plainText('text')).toBe('');
  let deep: unknown = paragraph('bottom');
  for (let depth = 0; depth < 100_000; depth++) deep = { type: 'panel', content: [deep] };
  expect(plainText(deep)).toBe('');
});

test('a draft begins with the facts of the issue and belongs to its project', async () => {
  const { ports } = aLibrary({ issue });
  const words = (part: string, values: Readonly<Record<string, string>> = {}) => [part, ...Object.values(values)].join(' ');
  const draft = await draftFromIssue(ports, 7, 'nl', words);
  expect(draft).toMatchObject({
    value: {
      eventDay: today - 10,
      content: {
        title: issue.summary,
        category: 'risk',
        topics: ['Deck', 'steel'],
        language: 'en',
        sourceProjectId: BRIDGE,
        visibility: { kind: 'project' },
        evidence: [{ kind: 'issue', issueId: 7 }],
      },
    },
  });
  expect(await draftFromIssue(ports, 8, 'en', words)).toMatchObject({ error: { problem: 'issue.notFound' } });
});

test('issues that share several words of the summary, by their form, look like it', async () => {
  const found = (key: string, summary: string, done = true) => ({ issueId: Number(key.slice(2)), key, summary, done, resolution: null });
  const { ports } = aLibrary({
    issue,
    found: [
      found('T-1', 'Late delivery of steel', false),
      found('T-2', 'Steel for the deck delivered late'),
      found('T-3', 'Deck chairs'),
      { ...found('T-7', issue.summary), issueId: 7 },
    ],
  });
  const answer = await similarIssues(ports, { issueId: 7 });
  expect(answer).toMatchObject({ ok: true, value: { issues: [{ key: 'T-2' }, { key: 'T-1', words: ['deliveries', 'steel', 'late'] }] } });
  expect(answer.ok && answer.value.issues).toHaveLength(2);
  expect(answer.ok && answer.value.jql).toBe(
    'summary ~ "deliveries" OR summary ~ "steel" OR summary ~ "late" OR summary ~ "deck" ORDER BY updated DESC',
  );
});

test('a summary without telling words asks Jira for nothing', async () => {
  const { ports } = aLibrary({ issue: { ...issue, summary: 'It is 2026' } });
  expect(await similarIssues(ports, { issueId: 7 })).toMatchObject({ value: { issues: [], jql: '' } });
});
