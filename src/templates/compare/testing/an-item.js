/** Fields as plain as they get. */
const plainFields = {
    project: { key: 'ERP', name: 'ERP rollout', type: 'business', lead: null, category: null, description: '', url: null },
    projectProperty: { key: 'plumbline.colour', value: 'teal' },
    issueType: { name: 'Risk', description: '', level: 'base' },
    scheme: { role: 'workflow', name: 'Plain workflow', issueTypes: [], statuses: [] },
    field: { name: 'Impact', type: 'select', description: '', options: [], projectOnly: true },
    role: { role: 'Users', people: [], groups: [] },
    component: { name: 'Data', description: '', lead: null },
    version: { name: 'Pilot', description: '', startDay: null, releaseDay: null },
    filter: { name: 'Open work', description: '', jql: 'statusCategory != Done' },
    board: { name: 'Team board', type: 'kanban', filter: 'filter/open' },
    dashboard: { name: 'Steering', description: '', gadgets: [] },
    issue: {
        type: 'Task',
        summary: 'Write the charter',
        description: '',
        parent: null,
        labels: [],
        components: [],
        fixVersions: [],
        assignee: null,
        priority: null,
        startDay: null,
        dueDay: null,
        estimateSeconds: null,
        values: {},
    },
    link: { type: 'Blocks', from: 'issue/one', to: 'issue/two' },
    record: { sponsor: null, goal: '', startDay: null, endDay: null, budget: null, currency: null },
    gate: { stage: 'Initiating', name: 'Ready for planning', dueDay: null },
    document: { name: 'Charter', required: true, link: '', dueDay: null },
    standard: { standardId: 'project-governance' },
    automation: { name: 'Close sub-tasks', purpose: '', steps: [] },
};
/** A wanted item: `wanted('component', 'data', { name: 'Data' })`. */
export function wanted(kind, id, fields = {}, rule = null) {
    const item = { ref: `${kind}/${id}`, kind, fields: { ...plainFields[kind], ...fields }, after: [], rule, path: '' };
    return item;
}
/** A found item with Jira's id: `found('component', '10010', { name: 'Data' })`. */
export function found(kind, id, fields = {}, ref = null) {
    const item = { ref, kind, jira: { id, key: null }, fields: { ...plainFields[kind], ...fields }, shared: false };
    return item;
}
/** What Jira holds once everything wanted was made, with its provenance. */
export const asMade = (items) => items.map((item, index) => {
    const { ref, kind, fields } = item;
    return { ref, kind, fields, jira: { id: String(10_000 + index), key: null }, shared: false };
});
