import { FILLED_IN } from './compare-items';
import { isSilent } from './item-values';
/** Longest value that is shown. */
const LONGEST = 400;
const short = (text) => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`);
/** A value as people read it. */
export function valueText(meaning, value, words) {
    if (value === FILLED_IN)
        return words.filledIn;
    if (isSilent(value))
        return words.nothing;
    return short(textOf(meaning, value, words));
}
function textOf(meaning, value, words) {
    switch (meaning) {
        case 'day':
            return typeof value === 'number' ? words.day(value) : String(value);
        case 'effort':
            return typeof value === 'number' ? words.effort(value) : String(value);
        case 'person':
            return words.person(String(value));
        case 'issue':
        case 'filter':
            return words.item(String(value), meaning);
        case 'people':
            return listText(value, words.person);
        case 'components':
            return listText(value, (name) => words.item(name, 'component'));
        case 'versions':
            return listText(value, (name) => words.item(name, 'version'));
        case 'names':
            return listText(value, String);
        case 'text':
        case 'name':
        case 'plain':
            return String(value);
        case 'data':
        case 'values': {
            const titles = titlesIn(value);
            if (titles)
                return titles.join(', ');
            return typeof value === 'string' ? value : JSON.stringify(value);
        }
    }
}
/** What has titles goes by them: gadgets. */
function titlesIn(value) {
    if (!Array.isArray(value))
        return undefined;
    const titles = value.flatMap((one) => typeof one === 'object' && one !== null && 'title' in one && typeof one.title === 'string' ? [one.title] : []);
    return titles.length === value.length ? titles : undefined;
}
const listText = (value, say) => (Array.isArray(value) ? value : [value]).map((element) => say(String(element))).join(', ');
/** Account ids in values that differ: whose names have to be looked up before they can be said. */
export const peopleIn = (differences) => [
    ...new Set(differences
        .filter(({ meaning }) => meaning === 'person' || meaning === 'people')
        .flatMap(({ wanted, found }) => [wanted, found].flat())
        .filter((accountId) => typeof accountId === 'string')),
];
