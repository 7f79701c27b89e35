import { z } from 'zod';
import type { StandardPorts } from '../../audits/standards/standard-ports';
import type { ListPorts } from '../../audits/waivers/list-waivers';
import { storedWaiver } from '../../audits/waivers/stored-waiver';
import { newId } from '../new-id';
import { forgeSqlRecordCollection } from '../sql/forge-sql-record-collection';
import { type Sql, sqlNumber } from '../sql/sql';

const placeRow = z.object({ project_id: sqlNumber, issue_number: sqlNumber });

import { forgeWaiverCoverage } from './forge-waiver-coverage';

/** Waivers kept in `app_record`, beside the standards that say what may be waived. */
export function forgeWaiverPorts(sql: Sql, standards: StandardPorts): ListPorts {
  return {
    waivers: forgeSqlRecordCollection(sql, 'waiver', storedWaiver),
    standards: async () => (await standards.standards.list()).map(({ value }) => value.standard).filter(({ retired }) => !retired),
    projects: standards.projects,
    nodes: standards.nodes,
    placeOfIssue: async (issueId) => {
      const [row] = await sql.select(placeRow, 'SELECT project_id, issue_number FROM issue_fact WHERE issue_id = ?', [issueId]);
      return row && { projectId: row.project_id, issueNumber: row.issue_number };
    },
    log: standards.log,
    now: standards.now,
    newId,
    countCovered: forgeWaiverCoverage(sql),
  };
}
