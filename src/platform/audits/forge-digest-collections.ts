import { storedDigest } from '../../audits/digests/build-digests';
import { projectStandingRecord } from '../../audits/engine/project-standing';
import { forgeSqlRecordCollection } from '../sql/forge-sql-record-collection';
import type { Sql } from '../sql/sql';

/** Where digests are kept, and what they are made of. */
export const forgeDigestCollections = (sql: Sql) => ({
  digests: forgeSqlRecordCollection(sql, 'digest', storedDigest),
  standings: forgeSqlRecordCollection(sql, 'auditStanding', projectStandingRecord),
});
