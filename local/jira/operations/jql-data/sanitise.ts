import { z } from 'zod';
import { parseJql } from '../../jql/parse-jql';
import { type Caller, forbidden, type Operation, type OperationCall } from '../../operation';
import { ok } from '../answering/answers';
import { requireAdministrator } from '../answering/authority';
import { readBody } from '../answering/request';

const request = z.object({
  queries: z
    .array(z.object({ query: z.string(), accountId: z.string().nullable().optional() }))
    .min(1)
    .max(20),
});

/** `POST /jql/sanitize`: names of projects that an account may not browse become their ids, which say nothing. */
export const sanitiseJqlQueries: Operation = (call) => {
  requireAdministrator(call);
  const { queries } = readBody(call, request);
  return ok({
    queries: queries.map(({ query, accountId }) => {
      const asked = { initialQuery: query, ...(accountId ? { accountId } : {}) };
      if (accountId && !call.state.has('users', accountId)) throw forbidden(`The account with id '${accountId}' does not exist.`);
      const parsed = parseJql(query);
      if (!parsed.ok) return { ...asked, errors: { errorMessages: parsed.errors, errors: {} } };
      return { ...asked, sanitizedQuery: sanitised(call, query, { accountId: accountId ?? undefined, appId: undefined, asApp: false }) };
    }),
  });
};

function sanitised(call: OperationCall, query: string, reader: Caller): string {
  const browsable = call.site.permissions.projectsWith(reader, 'BROWSE_PROJECTS');
  let text = query;
  for (const project of call.state.all('projects')) {
    if (browsable.has(project.id)) continue;
    for (const name of [project.name, project.key]) {
      const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      text = text.replace(new RegExp(`"${escaped}"|'${escaped}'|(?<![\\w"'-])${escaped}(?![\\w"'-])`, 'gi'), project.id);
    }
  }
  return text;
}
