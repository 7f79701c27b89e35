import { z } from 'zod';
import { parseJql } from '../../jql/parse-jql';
import { JiraError, type Operation } from '../../operation';
import { ok } from '../answering/answers';
import { readBody } from '../answering/request';
import { jqlStructure } from './jql-structure';

/** `validation`: `strict` turns unknown fields and values into errors, `warn` into warnings, `none` leaves them. */
export const parseJqlQueries: Operation = async (call) => {
  const { queries } = readBody(call, z.looseObject({ queries: z.array(z.string()).min(1) }));
  const validation = call.query.get('validation') ?? 'strict';
  if (!['strict', 'warn', 'none'].includes(validation)) throw new JiraError(400, [`The validation '${validation}' is not known.`]);
  const answers: unknown[] = [];
  for (const query of queries) {
    const parsed = parseJql(query);
    if (!parsed.ok) {
      answers.push({ query, errors: parsed.errors });
      continue;
    }
    const problems = validation === 'none' ? [] : await call.site.issueSearch.problems(query, call.caller);
    const strict = validation === 'strict' && problems.length > 0;
    answers.push({
      query,
      ...(strict ? { errors: problems } : { structure: jqlStructure(parsed.query) }),
      ...(!strict && problems.length > 0 ? { warnings: problems } : {}),
    });
  }
  return ok({ queries: answers });
};
