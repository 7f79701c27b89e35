import type { BlueprintIssue } from '../../contracts/templates/blueprint';
import { formatDay } from '../../shared/epoch';
import type { Place } from '../blueprint/place';
import type { Occurrence, PartResolver } from './part-resolver';

type Repeat = NonNullable<BlueprintIssue['repeat']>;

/**
 * The days on which something recurs, all of them worked: every so many working days, or every so many weeks or months, moved on to the next
 * working day where that is a day off. None while it is not known from when or until when.
 */
export function occurrencesOf(repeat: Repeat, resolver: PartResolver, place: Place): readonly Occurrence[] {
  const { days } = resolver;
  const [from, until] = [resolver.day(repeat.from), resolver.day(repeat.until)];
  if (from === null || until === null) return [];
  if (until < from) {
    resolver.found({
      code: 'dateNotMet',
      place: [...place, 'until'],
      subject: `${repeat.until}: ${formatDay(until)} < ${formatDay(from)}`,
    });
    return [];
  }
  const unit = repeat.unit === 'day' ? 'wd' : repeat.unit === 'week' ? 'w' : 'm';
  const onwards = { amount: 0, unit: 'wd', back: false } as const;
  const found: Occurrence[] = [];
  for (let number = 1; number <= repeat.most; number++) {
    // Always counted from the first: the 31st of a month does not wander off to the 28th.
    const day = days.add(days.add(from, { amount: (number - 1) * repeat.every, unit, back: false }), onwards);
    if (day > until) break;
    found.push({ day, number });
  }
  return found;
}
