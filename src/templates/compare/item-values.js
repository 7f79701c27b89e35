import { fieldSpecsOf } from './item-field-specs';
/** The fields of an item one by one. */
export function valuesOf({ kind, fields }) {
    const values = new Map();
    const content = new Map(Object.entries(fields));
    for (const [name, { meaning, owner, filling = false }] of fieldSpecsOf(kind)) {
        if (meaning !== 'values')
            values.set(name, { name, meaning, owner, filling, value: content.get(name) });
    }
    if (kind !== 'issue')
        return values;
    for (const [field, value] of Object.entries(fields.values)) {
        const name = `${VALUES}${field}`;
        values.set(name, { name, meaning: Array.isArray(value) ? 'names' : 'name', owner: 'work', filling: false, value });
    }
    return values;
}
/** Before the names of an issue's other fields. */
export const VALUES = 'values.';
/** A template that leaves a field empty says nothing about it. */
export const isSilent = (value) => value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) ? value.length === 0 : typeof value === 'object' && Object.keys(value).length === 0);
const listOf = (value) => (Array.isArray(value) ? value.map(String) : []);
/** Elements that `wanted` has and `found` lacks. */
export const lacking = (wanted, found) => {
    const there = new Set(listOf(found));
    return listOf(wanted).filter((element) => !there.has(element));
};
/** Whether a field holds several values, of which a project may have more than its template wants. */
export const isSet = (meaning) => sets.has(meaning);
const sets = new Set(['names', 'people', 'components', 'versions']);
/** Whether a found value is what is wanted; a set may hold more, unless it has to be `exact`. */
export function meets(meaning, wanted, found, exact) {
    if (isSet(meaning))
        return lacking(wanted, found).length === 0 && (!exact || lacking(found, wanted).length === 0);
    return comparable(meaning, wanted) === comparable(meaning, found);
}
function comparable(meaning, value) {
    if (isSilent(value))
        return '';
    switch (meaning) {
        case 'text':
            return textOf(value);
        case 'name':
            return textOf(value).toLowerCase();
        case 'data':
        case 'values':
            return stable(value);
        default:
            return typeof value === 'string' ? value.trim().replaceAll(/\s+/g, ' ') : stable(value);
    }
}
/** Line ends, trailing spaces, empty lines and how markup is escaped are the editor's, not the author's. */
const textOf = (value) => String(value)
    .normalize('NFC')
    .replaceAll(/\\(?=[^\w\s])/g, '')
    .replaceAll(/[ \t]*\r?\n/g, '\n')
    .replaceAll(/\n{2,}/g, '\n')
    .trim();
/** JSON with keys in order. */
const stable = (value) => JSON.stringify(value, (_, inner) => typeof inner === 'object' && inner !== null && !Array.isArray(inner)
    ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
    : inner);
