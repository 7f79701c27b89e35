import { driftOf } from '../drift/drift-of';
import { compareUpgrade } from '../upgrade/compare-upgrade';
import { spelledAsThere } from './spelled-as-there';
import { found, wanted } from './testing/an-item';
const there = (...types) => types.map(([name, level]) => ({ name, isSubtask: level === 'sub' }));
const subtask = wanted('issueType', 'sub', { name: 'Subtask', level: 'subtask' });
const part = wanted('issue', 'part', { type: 'subtask', parent: 'issue/one' });
test('case, hyphens and spaces are all that is overlooked', () => {
    const { items, respelled } = spelledAsThere([subtask, part], there(['Sub‑Task', 'sub'], ['Task', 'base']));
    expect(items).toMatchObject([{ fields: { name: 'Sub‑Task' } }, { fields: { type: 'Sub‑Task' } }]);
    expect(respelled).toEqual([{ wanted: 'Subtask', there: 'Sub‑Task', path: 'name' }]);
});
test.each([
    ['the name is there as it is written', there(['Sub-task', 'sub'], ['SUBTASK', 'sub'])],
    ['it could be one of two', there(['Sub-task', 'sub'], ['Sub task', 'sub'])],
    ['what is spelled alike is no type of sub-task', there(['Sub-task', 'base'])],
    ['it is another word', there(['Subtasks', 'sub'], ['Technical task', 'sub'])],
])('nothing is changed where %s', (_, types) => {
    expect(spelledAsThere([subtask, part], types)).toEqual({ items: [subtask, part], respelled: [] });
});
test('a type that the template declares for other work keeps its name', () => {
    const items = [wanted('issueType', 'sub', { name: 'Subtask', level: 'base' }), wanted('issue', 'part', { type: 'Subtask' })];
    expect(spelledAsThere(items, there(['Sub-task', 'sub'])).items).toEqual(items);
});
test.each([
    ['issuetype = Subtask AND status = Done', 'issuetype = "Sub-task" AND status = Done'],
    ['type not in (Task, "subtask") ORDER BY rank', 'type not in (Task, "Sub-task") ORDER BY rank'],
    ["labels = subtask AND issueType != 'Subtask'", 'labels = subtask AND issueType != "Sub-task"'],
    ['issuetype in subTaskIssueTypes() OR text ~ "Subtask"', 'issuetype in subTaskIssueTypes() OR text ~ "Subtask"'],
])('filters look for the type that is there: %s', (jql, inJira) => {
    const { items } = spelledAsThere([subtask, wanted('filter', 'parts', { jql })], there(['Sub-task', 'sub']));
    expect(items[1]).toMatchObject({ fields: { jql: inJira } });
});
test('a project that was made with the other spelling has no drift, and nothing to upgrade', () => {
    const parent = wanted('issue', 'one', { summary: 'Whole' });
    const items = [
        found('issueType', '3', { name: 'Sub-task', level: 'subtask' }),
        found('issue', '100', { summary: 'Whole' }, 'issue/one'),
        found('issue', '101', { type: 'Sub-task', parent: 'issue/one' }, 'issue/part'),
    ];
    const project = { items, unread: [] };
    const version = [subtask, parent, part];
    expect(driftOf({ wanted: version, project, waivers: [], decidedGates: new Set(), today: 0 })).toEqual([]);
    expect(compareUpgrade({ base: version, next: version, project })).toEqual([]);
});
