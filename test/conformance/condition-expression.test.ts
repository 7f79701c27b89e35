import * as fc from 'fast-check';
import { issueBean } from '../../local/jira/expressions/beans/issue-bean';
import { runExpression } from '../../local/jira/expressions/run-expression';
import type { IssueRecord } from '../../local/jira/model/records';
import { seedIds } from '../../local/jira/site/seed-ids';
import { aSite, type TestSite, testNow } from '../../local/jira/testing/a-site';
import type { Condition } from '../../src/facts/condition';
import { compileToExpression } from '../../src/facts/conditions/compile-to-expression';
import { compileToPredicate } from '../../src/facts/conditions/compile-to-predicate';
import { arbitraryCondition, judgedAt } from '../../src/facts/conditions/testing/arbitrary-condition';
import type { IssueFact } from '../../src/facts/issue-fact';
import { figureCatalogue } from '../../src/portfolio/figure-catalogue';
import { factsOfSite, reader } from './facts-of-site';

/** Ids from 1 to 6 and moments around `judgedAt`, as generated conditions ask for them. */
const issueCount = 60;
const dayMs = 86_400_000;
const day = (offset: number): string => new Date(testNow + offset * dayMs).toISOString().slice(0, 10);
const moment = fc.integer({ min: -5, max: 5 }).map((days) => testNow - days * dayMs);
const amount = fc.constantFrom(0, 500, 1000, 3600, 7200);
const few = (...ids: string[]) => fc.subarray(ids, { maxLength: 2 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const text = (words: string) => ({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] });

const values = fc.record(
  {
    issueTypeId: fc.constantFrom('1', '2'),
    statusId: fc.constantFrom('1', '2', '3'),
    priorityId: fc.constantFrom('1', '2', '3'),
    resolutionId: maybe(fc.constantFrom('1', '2')),
    resolvedAt: maybe(moment),
    assigneeId: maybe(fc.constantFrom('ann', 'bob')),
    reporterId: maybe(fc.constantFrom('ann', 'bob')),
    createdAt: moment,
    updatedAt: moment,
    dueDate: maybe(fc.integer({ min: -3, max: 3 }).map(day)),
    parentId: maybe(fc.constantFrom('1', '2', '3')),
    labels: fc.subarray(['finance', 'late']),
    componentIds: few('1', '2', '3'),
    fixVersionIds: few('1', '2', '3'),
    affectsVersionIds: few('1', '2', '3'),
    securityLevelId: maybe(fc.constantFrom('1', '2')),
    originalEstimate: maybe(amount),
    remainingEstimate: maybe(amount),
    timeSpent: maybe(amount),
    description: maybe(fc.constantFrom('', '  ', text(''), text('  '), text('Close the books.'))),
    custom: fc.constantFrom({}, { [seedIds.fields.flagged]: [seedIds.flaggedOption] }),
  },
  { noNullPrototype: true },
);

/** A site with what the ids stand for. */
function siteOfSmallIds(): TestSite {
  const site = aSite();
  const { state } = site;
  site.project('ONE', { id: '1' });
  site.project('TWO', { id: '2' });
  for (const id of ['1', '2', '3']) {
    const named = { id, name: `Number ${id}`, description: '' };
    const category = id === '1' ? 'new' : id === '2' ? 'indeterminate' : 'done';
    state.put('statuses', { ...named, category });
    state.put('issueTypes', { ...named, hierarchyLevel: 0, avatarId: '1' });
    state.put('resolutions', named);
    state.put('securityLevels', { ...named, schemeId: '1', members: [] });
    state.put('components', { ...named, projectId: '1', assigneeType: 'UNASSIGNED' });
    state.put('versions', { ...named, projectId: '1', released: id !== '3', archived: false, rank: Number(id) });
  }
  return site;
}

const site = siteOfSmallIds();
fc.sample(values, { numRuns: issueCount, seed: 20_260_331 }).forEach((chosen, index) => {
  const number = index + 1;
  const { parentId, ...rest } = chosen;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const record: Partial<IssueRecord> = { ...given, id: String(number), ...(number > 3 && parentId !== undefined ? { parentId } : {}) };
  site.issue(`${number % 2 === 0 ? 'TWO' : 'ONE'}-${number}`, record);
  const link = { id: String(number), typeId: seedIds.linkTypes.blocks, sourceIssueId: String(number), targetIssueId: '1' };
  if (number % 3 === 0) site.state.put('issueLinks', link);
});

let facts: ReadonlyMap<string, IssueFact>;
beforeAll(async () => {
  const collected = await factsOfSite(site.site, testNow);
  facts = new Map(collected.facts.map((fact) => [String(fact.issueId), fact]));
});

const context = { site: site.site.services, state: site.state, caller: reader };
const beans = [...site.state.all('issues')].map((issue) => issueBean(issue, context));
const tooMuch = /^Jira expression (is too long|has too many nodes)|too many expensive operations/;

/** Compares both answers on every issue. `false` when the expression is more than Jira takes. */
function agree(condition: Condition): boolean {
  const compiled = compileToExpression(condition);
  if (!compiled.said) throw new Error(compiled.reason);
  const predicate = compileToPredicate(condition);
  for (const bean of beans) {
    const outcome = runExpression(compiled.text, new Map([['issue', bean]]), context);
    if (!outcome.ok && tooMuch.test(outcome.message)) return false;
    const answer = outcome.ok ? outcome.value : outcome.message;
    const fact = facts.get(bean.id);
    const expected = fact && predicate(fact, new Map(), judgedAt);
    if (answer !== expected)
      expect({ expression: compiled.text, issue: bean.id, answer }).toEqual({
        expression: compiled.text,
        issue: bean.id,
        answer: expected,
      });
  }
  return true;
}

test('all issues became facts', () => expect(facts.size).toBe(issueCount));

test('whatever compiles to a Jira expression gives the answer of JavaScript on every issue', () => {
  let compared = 0;
  fc.assert(
    fc.property(arbitraryCondition, (condition) => {
      if (compileToExpression(condition).said && agree(condition)) compared += 1;
    }),
    { numRuns: 5000 },
  );
  expect(compared).toBeGreaterThan(1000);
});

const guardable = Object.entries(figureCatalogue(30)).filter(([, { condition }]) => compileToExpression(condition).said);
test.each(guardable)('the figure %s can guard a transition', (_, { condition }) => {
  expect(agree(condition)).toBe(true);
});
