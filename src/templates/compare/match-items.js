import { itemKinds } from '../../contracts/templates/item';
import { groupBy } from '../../shared/group-by';
import { inWantedNames } from './names-of-items';
/**
 * Finds each wanted item among those found: the one made under its name, else the one of the same natural key (a component's name, a
 * scheme's role, an issue's type and summary under the same parent), compared as Jira does, without regard to case. One found item is at
 * most one wanted one; of several the oldest counts, since a copy of an issue carries the provenance of its original.
 */
export function matchItems(wanted, found) {
    const refByJiraName = new Map();
    const matched = new Map();
    const taken = new Set();
    const nameOf = (kind, name) => refByJiraName.get(`${kind} ${name}`) ?? name;
    const take = (ref, item) => {
        matched.set(ref, item);
        taken.add(item);
        refByJiraName.set(`${item.kind} jira:${item.jira.id}`, ref);
        if (item.ref !== null)
            refByJiraName.set(`${item.kind} ${item.ref}`, ref);
    };
    const foundByKind = byKind([...found].sort(oldestFirst));
    const wantedByKind = byKind(wanted);
    for (const kind of itemKinds) {
        const made = new Map();
        for (const item of foundByKind.get(kind) ?? [])
            if (item.ref !== null && !made.has(item.ref))
                made.set(item.ref, item);
        for (const { ref } of wantedByKind.get(kind) ?? []) {
            const item = made.get(ref);
            if (item)
                take(ref, item);
        }
    }
    for (const kind of itemKinds) {
        const open = parentsFirst((wantedByKind.get(kind) ?? []).filter(({ ref }) => !matched.has(ref)));
        if (open.length === 0)
            continue;
        const candidates = new Candidates((foundByKind.get(kind) ?? []).filter((item) => !taken.has(item)));
        for (const item of open) {
            const match = candidates.take(item, nameOf);
            if (match)
                take(item.ref, match);
        }
    }
    return {
        found: new Map([...matched].map(([ref, item]) => [ref, inWantedNames(item, nameOf)])),
        rest: found.filter((item) => !taken.has(item)).map((item) => inWantedNames(item, nameOf)),
        nameOf,
    };
}
/** Issues in an order in which a parent comes before what is under it. */
function parentsFirst(items) {
    const byRef = new Map(items.map((item) => [item.ref, item]));
    const placed = new Set();
    for (const item of items) {
        const line = [];
        for (let next = item; next && !placed.has(next) && !line.includes(next);) {
            line.push(next);
            next = next.kind === 'issue' && next.fields.parent !== null ? byRef.get(next.fields.parent) : undefined;
        }
        for (const one of line.reverse())
            placed.add(one);
    }
    return [...placed];
}
/** Found items of one kind by natural key. Keys of issues and links hold names of other issues, which become known on the way. */
class Candidates {
    byOwnName = new Map();
    constructor(items) {
        for (const item of items) {
            const key = ownKey(item);
            const group = this.byOwnName.get(key);
            if (group)
                group.push(item);
            else
                this.byOwnName.set(key, [item]);
        }
    }
    take(wanted, nameOf) {
        const group = this.byOwnName.get(ownKey(wanted)) ?? [];
        const index = group.findIndex((item) => samePlace(wanted, inWantedNames(item, nameOf)));
        return index < 0 ? undefined : group.splice(index, 1)[0];
    }
}
const plain = (...names) => names.map((name) => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()).join('\n');
/** What an item is called among those of its kind, without names of other items. */
function ownKey(item) {
    switch (item.kind) {
        case 'project':
        case 'record':
            return '';
        case 'projectProperty':
            return item.fields.key;
        case 'scheme':
            return item.fields.role;
        case 'role':
            return plain(item.fields.role);
        case 'issue':
            return plain(item.fields.type, item.fields.summary);
        case 'link':
            return plain(item.fields.type);
        case 'gate':
            return plain(item.fields.stage, item.fields.name);
        case 'standard':
            return item.fields.standardId;
        case 'issueType':
        case 'field':
        case 'component':
        case 'version':
        case 'filter':
        case 'board':
        case 'dashboard':
        case 'document':
        case 'automation':
            return plain(item.fields.name);
    }
}
/** Whether two items of the same own key stand in the same place: issues under the same parent, links between the same issues. */
function samePlace(wanted, found) {
    if (wanted.kind === 'issue' && found.kind === 'issue')
        return wanted.fields.parent === found.fields.parent;
    if (wanted.kind === 'link' && found.kind === 'link') {
        const { from, to, type } = wanted.fields;
        if (from === found.fields.from && to === found.fields.to)
            return true;
        return plain(type) === RELATES && from === found.fields.to && to === found.fields.from;
    }
    return true;
}
/** The one link type of a new Jira site that reads the same from both ends: Jira keeps it the way round it was drawn. */
const RELATES = 'relates';
function byKind(items) {
    return groupBy(items, ({ kind }) => kind);
}
/** Jira numbers what it creates upwards. */
const oldestFirst = (one, other) => one.jira.id.length - other.jira.id.length || (one.jira.id < other.jira.id ? -1 : Number(one.jira.id > other.jira.id));
