import { ForgeSQLAPIError, sql } from '@forge/sql';
import { z } from 'zod';
import { type Sql, SqlFailure } from './sql';

const writeAnswer = z.object({ affectedRows: z.number() });
const databaseError = z.object({ debug: z.object({ code: z.string().optional(), errno: z.number().optional() }).optional() });

/** MySQL's deadlock and lock wait time-out, TiDB's write conflicts and schema change: the statement did nothing and may simply be repeated. */
const transientErrors: ReadonlySet<number> = new Set([1213, 1205, 9007, 8002, 8022, 8028]);
const TRIES = 4;
const FIRST_PAUSE_MS = 40;

/** The app's database on Forge. */
export const forgeSql: Sql = {
  async select(row, text, params = []) {
    const answer = await withRetry(() =>
      sql
        .prepare<unknown>(text)
        .bindParams(...params)
        .execute(),
    );
    return z.array(row).parse(answer.rows);
  },
  async execute(text, params = []) {
    const answer = await withRetry(() =>
      sql
        .prepare<unknown>(text)
        .bindParams(...params)
        .execute(),
    );
    return writeAnswer.parse(answer.rows).affectedRows;
  },
};

async function withRetry<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      const failure = translate(error);
      if (attempt === TRIES || !failure.transient) throw failure.error;
      // Two writers that collided must not collide again at once.
      await new Promise((resume) => setTimeout(resume, FIRST_PAUSE_MS * 2 ** attempt * (0.7 + 0.6 * Math.random())));
    }
  }
}

/** The platform's error as ours, once. Its text is kept only where it cannot hold values of the statement. */
function translate(error: unknown): { readonly error: Error; readonly transient: boolean } {
  if (!(error instanceof ForgeSQLAPIError))
    return { error: error instanceof Error ? error : new Error('Unknown SQL failure'), transient: false };
  const debug = databaseError.safeParse(error.context).data?.debug;
  const code = debug?.code ?? error.code;
  return {
    error: new SqlFailure(code, `the database refused a statement (${error.code})`, { cause: error }),
    transient: debug?.errno !== undefined && transientErrors.has(debug.errno),
  };
}
