import type { RecordCollection } from '../../shared/record-collection';
import type { StandardNumbers } from './stored-standard';

/** The one record of the collection `standardNumber`. */
const RECORD = 'numbers';
/** Two administrators may save at the same moment; more often in a row than this means that something else is wrong. */
const TRIES = 10;

export const checkName = (standardId: string, ruleId: string): string => `${standardId}/${ruleId}`;

/** The number of a standard and of its checks; what has none yet gets the next free one. May be repeated. */
export async function giveNumbers(
  numbers: RecordCollection<StandardNumbers>,
  standardId: string,
  ruleIds: readonly string[],
): Promise<{ readonly standardNo: number; readonly checkNoOf: (ruleId: string) => number }> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const record = await numbers.get(RECORD);
    const given = record?.value ?? { standards: {}, checks: {} };
    const standards = withNames(given.standards, [standardId]);
    const checks = withNames(
      given.checks,
      ruleIds.map((ruleId) => checkName(standardId, ruleId)),
    );
    const unchanged = standards === given.standards && checks === given.checks;
    const value = { standards, checks };
    const kept =
      unchanged || (record ? await numbers.replace({ ...record, value }) : await numbers.insert({ id: RECORD, position: 0, value }));
    if (kept) return { standardNo: standards[standardId] ?? 0, checkNoOf: (ruleId) => checks[checkName(standardId, ruleId)] ?? 0 };
  }
  throw new Error('The numbers of standards could not be written: others are always faster.');
}

/** `given` with a number for each name; the same object when every name has one. */
function withNames(given: Readonly<Record<string, number>>, names: readonly string[]): Record<string, number> {
  const missing = [...new Set(names)].filter((name) => given[name] === undefined);
  if (missing.length === 0) return given;
  const last = Math.max(0, ...Object.values(given));
  return { ...given, ...Object.fromEntries(missing.map((name, index) => [name, last + 1 + index])) };
}
