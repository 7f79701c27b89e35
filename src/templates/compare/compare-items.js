import { isSilent, meets, valuesOf } from './item-values';
import { matchItems } from './match-items';
/**
 * What a template's version wants against what is there, item by item. `fieldsOf` chooses what counts: `ruledDifferences` for drift,
 * `saidDifferences` for plans and upgrades.
 */
export function compareItems(wanted, found, fieldsOf = ruledDifferences) {
    const match = matchItems(wanted, found);
    return {
        match,
        items: wanted.map((item) => {
            const there = match.found.get(item.ref);
            return { wanted: item, found: there, differences: there ? fieldsOf(item, there) : [] };
        }),
    };
}
/**
 * Fields that are the template's and that the project has otherwise. The item's rule decides: to stay the same, all that the template says
 * counts; to exist, no field does; to be filled in, those that people fill in must have a value. Without a rule the template's own fields
 * count, and lists may hold more than the template wants.
 */
export function ruledDifferences(wanted, found) {
    switch (wanted.rule?.keep) {
        case 'exists':
            return [];
        case 'same':
            return differencesIn(wanted, found, ({ owner }) => owner !== 'once', true);
        case 'filled':
            return emptyFields(wanted, found);
        case undefined:
            return differencesIn(wanted, found, ({ owner }) => owner === 'ruled', false);
    }
}
/** All that the template says and the project has otherwise, work included. */
export const saidDifferences = (wanted, found) => differencesIn(wanted, found, ({ owner }) => owner !== 'once', wanted.rule?.keep === 'same');
function differencesIn(wanted, found, counts, exact) {
    const there = valuesOf(found);
    return [...valuesOf(wanted).values()].flatMap((said) => {
        if (!counts(said) || isSilent(said.value))
            return [];
        const value = there.get(said.name)?.value;
        if (meets(said.meaning, said.value, value, exact))
            return [];
        return [{ field: said.name, meaning: said.meaning, wanted: said.value, found: value }];
    });
}
/** A record is filled in when all of it is, anything else when something is. An issue's text that is still the template's is not. */
function emptyFields(wanted, found) {
    const written = valuesOf(wanted);
    const toFill = [...valuesOf(found).values()].filter(({ filling }) => filling);
    const empty = toFill.filter(({ name, meaning, value }) => {
        const said = written.get(name)?.value;
        return isSilent(value) || (wanted.kind === 'issue' && meets(meaning, said, value, false));
    });
    if (wanted.kind !== 'record' && empty.length < toFill.length)
        return [];
    return empty.map(({ name, meaning, value }) => ({ field: name, meaning, wanted: FILLED_IN, found: value }));
}
/** Stands for any value, where a rule wants one. */
export const FILLED_IN = Symbol('filled in');
