import { callerOf } from '../http/handle-request';
import { seedIds } from '../site/seed-ids';
import { aSite } from '../testing/a-site';
import { issueBean } from './beans/issue-bean';
import { resultJson } from './result-json';
import { runExpression } from './run-expression';
import { fromJson, type Value } from './values';

function aContext() {
  const site = aSite();
  site.state.put('versions', { id: '10000', projectId: '10000', name: '1.0', description: '', released: true, archived: false, rank: 1 });
  site.issue('ERP-1', {
    summary: 'Close the books',
    assigneeId: 'bob',
    dueDate: '2026-04-15',
    labels: ['finance', 'year-end'],
    fixVersionIds: ['10000'],
    originalEstimate: 3600,
    description: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'All of them.' }] }] },
    custom: { [seedIds.fields.storyPoints]: 5, [seedIds.fields.flagged]: [seedIds.flaggedOption] },
  });
  site.issue('ERP-2', { parentId: '10000', statusId: seedIds.statuses.done });
  site.state.put('issueLinks', { id: '10000', typeId: seedIds.linkTypes.blocks, sourceIssueId: '10001', targetIssueId: '10000' });
  const context = { site: site.site.services, state: site.state, caller: callerOf({ kind: 'browser', accountId: 'ann' }) };
  return { site, context };
}

const { context } = aContext();
const variables = new Map<string, Value>([
  ['issue', issueBean(context.state.get('issues', '10000')!, context)],
  ['child', issueBean(context.state.get('issues', '10001')!, context)],
  ['config', fromJson({ days: 30, names: ['a', 'b'], 'a key': null })],
]);

function result(source: string): unknown {
  const outcome = runExpression(source, variables, context);
  return outcome.ok ? resultJson(outcome.value).json : outcome.message;
}

describe('the language', () => {
  test.each<[string, unknown]>([
    ['1 + 2 * 3 - 8 / 4 % 3', 5],
    ['(1 + 2) * -3', -9],
    ["'a' + 1 + null", 'a1null'],
    ["1 < 2 && 'b' > 'a' || false", true],
    ['null ?? 0 || 7', 7],
    ['!0 && !null && !false', true],
    ["'x' && 0", 0],
    ['[1, [2, 3]] == [1, [2, 3]]', true],
    ["{ a: 1, 'b c': [true] } == { 'b c': [true], a: 1 }", true],
    ["1 == '1'", false],
    ['null != 1', true],
    ["typeof nothing == 'undefined' && typeof 1 == 'Number' && typeof issue == 'Issue'", true],
    ["[1,2,3].includes(2) ? 'yes' : 'no'", 'yes'],
    ['[3, 1, 2].sort((a, b) => a - b).map(x => x * 2).filter(x => x > 2)', [4, 6]],
    ["['a', 'b'].reduce((text, one) => text + one, '')", 'ab'],
    ['[[1], 2].flatten().length + [[1], [2, 3]].flatMap(x => x).length', 5],
    ["['a', 'b'].join('-') + ['a', 'b'].indexOf('b')", 'a-b1'],
    ['[1, 2, 3].slice(-2)', [2, 3]],
    ['[1].concat(2, [3])', [1, 2, 3]],
    ['[1, 2].some(x => x > 1) && [1, 2].every(x => x > 0)', true],
    ["'  Late '.trim().toUpperCase().padStart(6, '.')", '..LATE'],
    ["'a-b-c'.split('-').length", 3],
    ["'2026-03'.replace(/(\\d+)-(\\d+)/, '$2/$1')", '03/2026'],
    ["'abc'.match(/b(c)/)[1]", 'c'],
    ["'abab'.matchAll(/b/).length", 2],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a template literal of the expression language
    ['`${issue.key} has ${issue.labels.length} labels and ${`nested ${1 + 1}`}`', 'ERP-1 has 2 labels and nested 2'],
    ['let due = issue.dueDate; let late = d => d < new CalendarDate(); late(due)', false],
    ['total = 2; total * 21', 42],
    ["if (issue.key == 'ERP-1') { return 'one'; } else { return 'other'; }", 'one'],
    ["try { issue.assignee.nothing } catch (e) { e.message.includes('Unrecognized property') }", true],
    ["try { throw 'no' } catch (e) { e.message }", 'no'],
    ['issue.labels.map(l => { label: l })', [{ label: 'finance' }, { label: 'year-end' }]],
    ['[1, 2].map(x => { let y = x + 1; return y; })', [2, 3]],
    [
      "new Map().set('a', 1).set('b', 2).entries()",
      [
        ['a', 1],
        ['b', 2],
      ],
    ],
    ["config.days + config['names'].length + (config['a key'] ?? 1)", 33],
    ["JSON.parse('{\"a\": [1]}').a[0] + Number('41')", 42],
    ['// a remark\n1 /* and another */ + 1', 2],
  ])('%s', (source, expected) => expect(result(source)).toEqual(expected));
});

describe('dates', () => {
  test.each<[string, unknown]>([
    ['new Date()', '2026-03-31T09:00:00.000+0000'],
    ["new Date('2026-03-31T09:00:00Z') == new Date()", true],
    ['new Date().minusDays(31).getTime() < new Date().getTime()', true],
    ["new CalendarDate().minusMonths(1) == new CalendarDate('2026-02-28')", true],
    ["new CalendarDate('2026-03-31').plusDays(1)", '2026-04-01'],
    ['new Date().toCalendarDate() == new CalendarDate()', true],
    ['issue.dueDate > new CalendarDate()', true],
    ['issue.created <= new Date().plusHours(1).minusMinutes(5)', true],
    ["'' + new CalendarDate()", '31/Mar/26'],
    ['new Date().toString()', '31/Mar/26 9:00 AM'],
  ])('%s', (source, expected) => expect(result(source)).toEqual(expected));
});

describe('issues', () => {
  test.each<[string, unknown]>([
    ['issue.id', 10_000],
    ['issue.status.category.key', 'new'],
    ['child.status.category.name', 'Done'],
    ["issue.assignee == new User('bob') && issue.assignee.displayName == 'Bob Builder'", true],
    ['issue.resolution', null],
    ['issue.resolution?.name.length', null],
    ['issue.description.plainText', 'All of them.'],
    ['issue.fixVersions.filter(v => v.released).length', 1],
    ['child.parent.key + child.parent.status.name', 'ERP-1To Do'],
    ['issue.links.map(l => [l.type.name, l.direction, l.linkedIssue.key])', [['Blocks', 'inward', 'ERP-2']]],
    ['issue.childIssues.map(c => c.key)', ['ERP-2']],
    ['issue.flagged && !child.flagged', true],
    [`issue.${seedIds.fields.storyPoints}`, 5],
    ['issue?.customfield_99999 ?? 0', 0],
    ["new Issue('ERP-2').key", 'ERP-2'],
    ["new Issue('ERP-99')", null],
    ['issue.project.key + issue.project.style', 'ERPclassic'],
    ["issue.properties['none']", null],
    ['issue.originalEstimate + (issue.timeSpent ?? 0)', 3600],
  ])('%s', (source, expected) => expect(result(source)).toEqual(expected));
});

describe('what cannot be worked out is said in words', () => {
  test.each<[string, string]>([
    [
      '1 >',
      'Jira expression failed to parse: line 1, column 4:\n!, -, typeof, (, IDENTIFIER, null, true, false, NUMBER, STRING, TEMPLATE_LITERAL, new, [ or { expected, <EOF> encountered.',
    ],
    ['1 =\n= 2', 'Jira expression failed to parse: line 1, column 3:\n; expected, = encountered.'],
    ["issue.id > '0'", `Evaluation failed: "issue.id > '0'" - Can't compare Number to String.`],
    ['child.dueDate < new CalendarDate()', `Evaluation failed: "child.dueDate < new CalendarDate()" - Can't compare null to CalendarDate.`],
    ['nobody.key', 'Evaluation failed: "nobody" - Unrecognized variable: `nobody`.'],
    [
      'issue.resolution.name',
      `Evaluation failed: "issue.resolution.name" - Unrecognized property of \`issue.resolution\`: "name" ('name'). Available properties of type 'null' are: `,
    ],
    [
      "issue['a' + 'b'].c",
      expect.stringContaining(
        `"issue['a' + 'b']" - Unrecognized property of \`issue\`: "ab" ('a' + 'b'). Available properties of type 'Issue' are: 'assignee'`,
      ),
    ],
    ['[1].map(x => x.y.z)', expect.stringContaining('"x.y" - Unrecognized property of `x`: "y"')],
    ['"a".repeat(1000)', 'Evaluation failed: ""a".repeat(1000)" - A text can be repeated at most 100 times.'],
    [`1 == ${'1'.repeat(1000)}`, 'Jira expression is too long (1005), limit: 1000 characters'],
    [Array.from({ length: 101 }, () => 'x').join('+'), 'Jira expression has too many nodes (101), limit: 100 leaves'],
    [
      `[${Array.from({ length: 11 }, () => 'issue.links.length').join(', ')}]`,
      expect.stringContaining('too many expensive operations, limit: 10'),
    ],
    ['let f = x => f(x); f(1)', expect.stringContaining('nested too deeply')],
    [
      'let l = [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25]; l.map(a => l.map(b => l.map(c => a + b + c)))',
      expect.stringContaining('too many steps, limit: 10000'),
    ],
  ])('%s', (source, expected) => expect(result(source)).toEqual(expected));
});

test('what a reader pays for once stays paid', () => {
  const outcome = runExpression('issue.labels.length + issue.labels.length + child.labels.length + issue.links.length', variables, context);
  expect(outcome).toMatchObject({ ok: true, expensiveOperations: 2 });
});

test('issues that the reader may not see are not there', () => {
  const { site, context: mine } = aContext();
  const hidden = site.project('HID');
  site.state.put('permissionSchemes', { id: 'nobody', name: 'Nobody', description: '', grants: [] });
  site.state.put('projects', { ...hidden, permissionSchemeId: 'nobody' });
  site.issue('HID-1');
  expect(runExpression("new Issue('HID-1')", new Map(), mine)).toMatchObject({ ok: true, value: null });
});
