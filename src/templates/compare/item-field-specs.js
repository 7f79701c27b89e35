import { itemKinds } from '../../contracts/templates/item';
const ruled = (meaning) => ({ meaning, owner: 'ruled' });
const work = (meaning) => ({ meaning, owner: 'work' });
const filling = (spec) => ({ ...spec, filling: true });
const once = { meaning: 'data', owner: 'once' };
/** Every field of every kind of item. */
const specs = {
    project: {
        key: once,
        name: once,
        type: once,
        lead: work('person'),
        category: ruled('name'),
        description: ruled('text'),
        url: ruled('plain'),
    },
    projectProperty: { key: once, value: ruled('data') },
    // An issue type is the site's: a template that finds it there does not rule how it is described.
    issueType: { name: ruled('plain'), description: once, level: once },
    scheme: { role: once, name: ruled('name'), issueTypes: once, statuses: once },
    field: { name: ruled('plain'), type: once, description: ruled('text'), options: ruled('names'), projectOnly: once },
    role: { role: once, people: filling(ruled('people')), groups: filling(ruled('names')) },
    component: { name: ruled('plain'), description: ruled('text'), lead: filling(work('person')) },
    version: { name: ruled('plain'), description: ruled('text'), startDay: work('day'), releaseDay: filling(work('day')) },
    filter: { name: ruled('plain'), description: ruled('text'), jql: ruled('text') },
    board: { name: ruled('plain'), type: once, filter: ruled('filter') },
    dashboard: { name: ruled('plain'), description: ruled('text'), gadgets: ruled('data') },
    issue: {
        type: ruled('name'),
        summary: ruled('plain'),
        description: filling(work('text')),
        parent: ruled('issue'),
        labels: ruled('names'),
        components: ruled('components'),
        fixVersions: ruled('versions'),
        assignee: work('person'),
        priority: work('name'),
        startDay: work('day'),
        dueDay: work('day'),
        estimateSeconds: work('effort'),
        values: work('values'),
    },
    link: { type: once, from: once, to: once },
    record: {
        sponsor: filling(work('person')),
        goal: filling(work('text')),
        startDay: filling(work('day')),
        endDay: filling(work('day')),
        budget: filling(work('plain')),
        currency: work('plain'),
    },
    gate: { stage: ruled('plain'), name: ruled('plain'), dueDay: work('day') },
    document: { name: ruled('plain'), required: ruled('plain'), link: filling(work('plain')), dueDay: work('day') },
    standard: { standardId: once },
    automation: { name: once, purpose: once, steps: once, file: once },
};
const byName = new Map(itemKinds.map((kind) => [kind, new Map(Object.entries(specs[kind]))]));
/** Fields of a kind by name, in the order people read them. */
export const fieldSpecsOf = (kind) => byName.get(kind) ?? new Map();
