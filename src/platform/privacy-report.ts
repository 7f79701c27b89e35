import { privacy } from '@forge/api';
import { z } from 'zod';
import { erasedAccount } from '../contracts/erased-account';
import { type Sql, sqlNumber } from './sql/sql';

/** Accounts read from the database at a time; the platform's client sends them on in requests of 90. */
const PEOPLE_PER_PAGE = 900;

const personRow = z.object({ person_id: sqlNumber, account_id: z.string(), seen_at: sqlNumber });

/**
 * Tells Atlassian whose account ids the app keeps, which is due every seven days, and erases those of closed accounts
 * (https://developer.atlassian.com/platform/forge/user-privacy-guidelines/). The app keeps no names, so an updated account needs nothing.
 * Answers how many accounts were reported and erased. `report` is Atlassian's end of it.
 */
export async function reportPersonalData(
  sql: Sql,
  report: typeof privacy.reportPersonalData = privacy.reportPersonalData,
): Promise<{ readonly reported: number; readonly erased: number }> {
  let reported = 0;
  let erased = 0;
  for (let after = 0; ; ) {
    const people = await sql.select(
      personRow,
      `SELECT person_id, account_id, seen_at FROM person WHERE person_id > ? AND account_id NOT LIKE 'erased:%' ORDER BY person_id LIMIT ?`,
      [after, PEOPLE_PER_PAGE],
    );
    const last = people.at(-1);
    if (!last) return { reported, erased };
    after = last.person_id;
    const updates = await report(
      people.map((person) => ({ accountId: person.account_id, updatedAt: new Date(person.seen_at * 1000).toISOString() })),
    );
    reported += people.length;
    const closed = new Set(updates.filter((update) => update.status === 'closed').map((update) => update.accountId));
    for (const person of people.filter(({ account_id }) => closed.has(account_id))) {
      const replacement = erasedAccount(person.person_id);
      await eraseFromRecords(sql, person.account_id, replacement);
      await sql.execute('UPDATE person SET account_id = ? WHERE person_id = ?', [replacement, person.person_id]);
      erased++;
    }
  }
}

/** Records name people by account id, as JSON strings: who asked for a waiver, who saved a standard. What they did stays, who they were does not. */
async function eraseFromRecords(sql: Sql, accountId: string, replacement: string): Promise<void> {
  const [old, erased] = [JSON.stringify(accountId), JSON.stringify(replacement)];
  await sql.execute('UPDATE app_record SET body = REPLACE(body, ?, ?), version = version + 1 WHERE INSTR(body, ?) > 0', [old, erased, old]);
}
