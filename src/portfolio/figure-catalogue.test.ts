import { holds } from '../facts/conditions/compile-to-predicate';
import { anIssueFact } from '../facts/testing/a-collected-issue';
import { figureCatalogue } from './figure-catalogue';

const at = { now: 20_000 * 86_400, today: 20_000 };
const isBlocked = (fact: Parameters<typeof anIssueFact>[0]) =>
  holds(figureCatalogue(14).blocked.condition, anIssueFact({ statusCategory: 0, openBlockerCount: 1, startDay: null, ...fact }), at);

describe('an issue that waits for another one', () => {
  test.each([
    ['is planned to start later: it waits its turn', { startDay: at.today + 1 }, false],
    ['was planned to start today', { startDay: at.today }, true],
    ['has no planned start', { startDay: null }, true],
    ['was begun before its planned start', { startDay: at.today + 1, statusCategory: 1 }, true],
    ['is done', { startDay: at.today - 9, statusCategory: 2 }, false],
    ['waits for nothing that is open', { startDay: at.today - 9, openBlockerCount: 0 }, false],
  ] as const)('%s', (_, fact, blocked) => {
    expect(isBlocked(fact)).toBe(blocked);
  });
});
