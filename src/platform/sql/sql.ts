import { z } from 'zod';

/** A value that may be bound to a `?`. Numbers beyond 2^53 do not occur; instants and days are numbers. */
export type SqlValue = string | number | null;

/**
 * The app's database: MySQL-flavoured TiDB behind one HTTP call a statement, so there is no transaction across calls and every statement
 * must be safe to repeat. `row` parses each row where it comes in: COUNT, BIGINT and DECIMAL arrive as strings.
 * A failure is an exception (`SqlFailure`): the app cannot go on without its database.
 */
export interface Sql {
  select<T>(row: z.ZodType<T>, text: string, params?: readonly SqlValue[]): Promise<readonly T[]>;
  /** INSERT, UPDATE or DELETE; answers the number of rows affected (an upsert that changes a row counts 2). */
  execute(text: string, params?: readonly SqlValue[]): Promise<number>;
}

/** Why a statement failed, in the database's own code, e.g. `ER_NO_SUCH_TABLE`. The message holds no values. */
export class SqlFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(`${code}: ${message}`, options);
    this.name = 'SqlFailure';
  }

  /** The database is not migrated yet. */
  get isMissingTable(): boolean {
    return this.code === 'ER_NO_SUCH_TABLE';
  }
}

/** A whole number in a row, whichever way the database writes it. */
export const sqlNumber = z
  .union([z.number(), z.string().regex(/^-?\d+(\.0*)?$/)])
  .transform(Number)
  .pipe(z.number().int().safe());
export const sqlOptionalNumber = sqlNumber.nullable();
/** A 0/1 column as a boolean. */
export const sqlBoolean = sqlNumber.transform((value) => value !== 0);

/** Whole numbers as a comma-separated list of literals, for `IN (…)`: shorter and faster to parse than placeholders. */
export function integerList(values: Iterable<number>): string {
  const literals: string[] = [];
  for (const value of values) literals.push(integerLiteral(value));
  return literals.join(',');
}

/** A whole number or NULL as a literal. Anything else is a bug and must never reach the database. */
export function integerLiteral(value: number | null): string {
  if (value === null) return 'NULL';
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number`);
  return String(value);
}

/** Splits rows so that a statement stays far below 1 MiB of request (Forge SQL limit) and 65,535 placeholders. */
export const MAX_ROWS_PER_STATEMENT = 1000;
export function* inSlices<T>(items: readonly T[], size = MAX_ROWS_PER_STATEMENT): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
