import type { DriftItem } from '../../contracts/templates/drift';
import { itemTitle } from '../compare/item-title';
import { type ValueWords, valueText } from '../compare/value-words';
import type { Deviation } from './deviation';

/** Deviations in words. */
export const sayDrift = (deviations: readonly Deviation[], words: ValueWords): readonly DriftItem[] =>
  deviations.map(({ ref, kind, state, item, differences, rule, jira, waiver }) => ({
    ref,
    kind,
    title: itemTitle(item, (name) => words.item(name, 'issue')),
    state,
    fields: differences.map(({ field, meaning, wanted, found }) => ({
      field,
      wanted: valueText(meaning, wanted, words),
      found: valueText(meaning, found, words),
    })),
    rule,
    jiraKey: jira?.key ?? null,
    waiver: waiver && { reason: waiver.reason, by: waiver.by, at: waiver.at, untilDay: waiver.untilDay },
  }));
