import type { UpgradeItem } from '../../contracts/templates/drift';
import type { FieldDifference } from '../compare/compare-items';
import { itemTitle } from '../compare/item-title';
import { type ValueWords, valueText } from '../compare/value-words';
import { digestOf } from '../plan/plan-digest';
import type { UpgradeEntry } from './compare-upgrade';

/** A three-way comparison in words. */
export const sayUpgrade = (entries: readonly UpgradeEntry[], words: ValueWords): readonly UpgradeItem[] =>
  entries.map(({ ref, kind, state, proposal, fields, base, now, next }) => {
    const item = next ?? now ?? base;
    return {
      ref,
      kind,
      title: item ? itemTitle(item, (name) => words.item(name, 'issue')) : '',
      state,
      fields: fields.map(({ field, meaning, ...values }) => ({
        field,
        base: valueText(meaning, values.base, words),
        now: valueText(meaning, values.now, words),
        next: valueText(meaning, values.next, words),
      })),
      proposal,
      rule: next?.rule ?? base?.rule ?? null,
    };
  });

/** The values of a comparison two by two, for looking up who is named. */
export const differencesIn = (entries: readonly UpgradeEntry[]): readonly FieldDifference[] =>
  entries.flatMap(({ fields }) =>
    fields.flatMap(({ field, meaning, base, now, next }) => [
      { field, meaning, wanted: base, found: now },
      { field, meaning, wanted: next, found: now },
    ]),
  );

/** Tells a comparison from every other one: a decision is about exactly what was shown. */
export const digestOfUpgrade = (entries: readonly UpgradeEntry[]): string =>
  digestOf(entries.map(({ ref, state, fields, now }) => ({ ref, state, fields, now: now?.jira.id ?? null })));
