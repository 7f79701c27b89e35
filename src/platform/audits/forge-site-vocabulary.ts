import { emptyVocabulary, type SiteVocabulary, siteVocabulary } from '../../audits/standards/site-vocabulary';
import { secondsPerDay } from '../../shared/epoch';
import type { RecordCollection } from '../../shared/record-collection';
import type { JiraClient } from '../jira/jira-client';
import { readIssueTypes, readResolutions } from '../jira/read-site-vocabulary';
import { forgeSqlRecordCollection } from '../sql/forge-sql-record-collection';
import type { Sql } from '../sql/sql';

const RECORD = 'site';
/** Issue types and resolutions change seldom; they are read again once a day. */
const MAX_AGE = secondsPerDay;

export const siteVocabularies = (sql: Sql): RecordCollection<SiteVocabulary> =>
  forgeSqlRecordCollection(sql, 'siteVocabulary', siteVocabulary);

/** A template may have brought issue types: the next who asks reads them, so that its risks are judged as risks from the first minute. */
export async function forgetSiteVocabulary(sql: Sql): Promise<void> {
  const records = siteVocabularies(sql);
  const stored = await records.get(RECORD);
  // Whoever is faster has read them anew.
  if (stored) await records.remove(RECORD, stored.version);
}

/** Issue types and resolutions of the site, as remembered for a day; yesterday's are used on when Jira does not answer. */
export async function readSiteVocabulary(
  jira: JiraClient,
  records: RecordCollection<SiteVocabulary>,
  now: () => number,
): Promise<SiteVocabulary> {
  const stored = await records.get(RECORD);
  if (stored && now() - stored.value.readAt < MAX_AGE) return stored.value;
  const [issueTypes, resolutions] = await Promise.all([jira.call(readIssueTypes()), jira.call(readResolutions())]);
  if (!issueTypes.ok || !resolutions.ok) return stored?.value ?? emptyVocabulary;
  const value: SiteVocabulary = { readAt: now(), issueTypes: issueTypes.value, resolutions: resolutions.value };
  // Whoever is faster has read the same.
  await (stored ? records.replace({ ...stored, value }) : records.insert({ id: RECORD, position: 0, value }));
  return value;
}
