import { formatDay, secondsPerHour } from '../../shared/epoch';
import { itemTitle } from '../compare/item-title';
import type { ValueWords } from '../compare/value-words';
import type { WantedItem } from '../items/item';

/**
 * How a plan says values to the person who reads it. Days are `YYYY-MM-DD`, which reads the same everywhere; people are account ids until
 * somebody looks, see `withNames`.
 */
export function wordsOfPlan(items: readonly WantedItem[], language: 'en' | 'nl'): ValueWords {
  const titles = new Map(items.map((item) => [item.ref, itemTitle(item, String)]));
  return {
    day: formatDay,
    effort: (seconds) =>
      `${(seconds / secondsPerHour).toLocaleString(language, { maximumFractionDigits: 2 })} ${language === 'nl' ? 'u' : 'h'}`,
    person: (accountId) => accountId,
    item: (name) => titles.get(name) ?? name,
    nothing: '',
    filledIn: '',
  };
}
