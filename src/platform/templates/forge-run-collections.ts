import { secondsPerDay } from '../../shared/epoch';
import type { RunRecords } from '../../templates/apply/apply-ports';
import { planPage } from '../../templates/apply/plan-pages';
import { journalPage } from '../../templates/apply/run-journal';
import { runRecord } from '../../templates/apply/run-record';
import { peopleOf } from '../../templates/plan/outline-of-item';
import { PROVENANCE_COLLECTION, projectProvenance } from '../../templates/runs/project-provenance';
import { type NotePeople, notingPeople } from '../audits/noting-people';
import { forgeSqlRecordCollection } from '../sql/forge-sql-record-collection';
import type { Sql } from '../sql/sql';

/** Runs, their plans and journals, and what projects were made from, in `app_record`. Whoever they name is known to the privacy report. */
export const forgeRunCollections = (sql: Sql, notePeople: NotePeople): RunRecords => ({
  runs: notingPeople(forgeSqlRecordCollection(sql, 'provisionRun', runRecord), notePeople, ({ requestedBy, decidedBy }) => [
    requestedBy,
    decidedBy,
  ]),
  plans: notingPeople(forgeSqlRecordCollection(sql, 'provisionPlan', planPage), notePeople, ({ items }) => [
    ...new Set(items.flatMap(({ change, wanted }) => [...change.people, ...(wanted ? peopleOf(wanted) : [])])),
  ]),
  journals: forgeSqlRecordCollection(sql, 'provisionJournal', journalPage),
  provenance: notingPeople(forgeSqlRecordCollection(sql, PROVENANCE_COLLECTION, projectProvenance), notePeople, ({ answeredBy }) => [
    answeredBy,
  ]),
});

/**
 * Plans hold the texts of issues, so they are kept no longer than undoing makes sense. Journals stay: they tell under which name of the
 * template something was made, after somebody renamed it.
 */
const PLAN_LIFE_SECONDS = 60 * secondsPerDay;

export async function forgetOldPlans(sql: Sql, now: number): Promise<void> {
  await sql.execute("DELETE FROM app_record WHERE collection = 'provisionPlan' AND position < ?", [now - PLAN_LIFE_SECONDS]);
}
