import type { IssueFact } from '../src/facts/issue-fact';
import { type FactName, factNames, issueFactCatalogue } from '../src/facts/issue-fact-catalogue';
import { integerLiteral, type Sql } from '../src/platform/sql/sql';

/** 2026-03-31T09:00Z. */
export const benchNow = { now: 1_774_947_600, today: 20_543 };
const ROWS_PER_STATEMENT = 2000;
const DAY = 86_400;

/** A small, fast, seeded generator (xorshift32): the same facts in every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4_294_967_296;
  };
}

/** Issue facts with the shares of a working site: half done, a fifth overdue or unassigned, some blocked, few secured. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one record with forty independent draws
export function* generatedFacts(projects: number, issues: number, seed = 42): Generator<IssueFact> {
  const random = seeded(seed);
  const chance = (share: number): boolean => random() < share;
  const upTo = (maximum: number): number => Math.floor(random() * maximum);
  const maybe = <T>(share: number, value: () => T): T | null => (chance(share) ? value() : null);
  for (let index = 0; index < issues; index++) {
    const category = chance(0.5) ? 2 : chance(0.4) ? 1 : 0;
    const created = benchNow.now - upTo(700 * DAY);
    const changed = created + upTo(benchNow.now - created);
    const estimate = maybe(0.6, () => 3600 * (1 + upTo(40)));
    yield {
      projectId: 10_000 + Math.floor((index * projects) / issues),
      issueId: 100_000 + index,
      issueNumber: 1 + (index % Math.ceil(issues / projects)),
      issueTypeId: 10_000 + upTo(5),
      hierarchyLevel: chance(0.1) ? 1 : 0,
      statusId: 10_000 + category,
      statusCategory: category,
      priorityId: 1 + upTo(5),
      resolutionId: category === 2 ? 10_000 : null,
      assigneeId: maybe(0.8, () => 1 + upTo(500)),
      reporterId: 1 + upTo(500),
      createdAt: created,
      updatedAt: changed,
      statusChangedAt: changed,
      resolvedAt: category === 2 ? changed : null,
      startDay: maybe(0.3, () => Math.floor(created / DAY)),
      dueDay: maybe(0.4, () => benchNow.today - 60 + upTo(120)),
      parentId: maybe(0.5, () => 100_000 + upTo(issues)),
      parentCategory: maybe(0.5, () => upTo(3) as 0 | 1 | 2),
      childCount: chance(0.1) ? upTo(9) : 0,
      openBlockerCount: chance(0.06) ? 1 : 0,
      linkCount: upTo(3),
      duplicateLinkCount: 0,
      componentCount: upTo(3),
      labelCount: upTo(3),
      fixVersionCount: upTo(2),
      releasedFixVersionCount: 0,
      affectsVersionCount: 0,
      originalEstimate: estimate,
      remainingEstimate: estimate === null ? null : upTo(estimate),
      timeSpent: estimate === null ? null : upTo(estimate),
      storyPointsMilli: maybe(0.4, () => 1000 * (1 + upTo(8))),
      sprintId: maybe(0.4, () => 1 + upTo(2000)),
      sprintState: maybe(0.4, () => upTo(3) as 0 | 1 | 2),
      closedSprintCount: upTo(3),
      securityLevelId: maybe(0.01, () => 10_000),
      flagged: chance(0.02) ? 1 : 0,
      hasDescription: chance(0.85) ? 1 : 0,
      hasAcceptanceCriteria: chance(0.3) ? 1 : 0,
      hasPlaceholderSummary: 0,
      collectedAt: benchNow.now,
    };
  }
}

/** Writes facts in the order of the primary key, as a first collection project by project would. Answers how many a second. */
export async function storeFacts(sql: Sql, facts: Iterable<IssueFact>): Promise<number> {
  const columns = factNames.map((name: FactName) => issueFactCatalogue[name].column).join(',');
  const started = performance.now();
  let stored = 0;
  let rows: string[] = [];
  const flush = async (): Promise<void> => {
    if (rows.length > 0) await sql.execute(`INSERT INTO issue_fact (${columns}) VALUES ${rows.join(',')}`);
    stored += rows.length;
    rows = [];
  };
  for (const fact of facts) {
    rows.push(`(${factNames.map((name: FactName) => integerLiteral(fact[name])).join(',')})`);
    if (rows.length === ROWS_PER_STATEMENT) await flush();
  }
  await flush();
  return Math.round((stored / (performance.now() - started)) * 1000);
}
