import { ManualClock } from '../../local/clock';
import { buildDemoCompany } from '../../local/demo/build-demo-company';
import { createJiraSite } from '../../local/jira/create-jira-site';
import type { Condition } from '../../src/facts/condition';
import { compileToJql, type JqlVocabulary } from '../../src/facts/conditions/compile-to-jql';
import { compileToPredicate } from '../../src/facts/conditions/compile-to-predicate';
import type { IssueFact } from '../../src/facts/issue-fact';
import { figureCatalogue } from '../../src/portfolio/figure-catalogue';
import { dayOf, secondsOf } from '../../src/shared/epoch';
import { factsOfSite, reader } from './facts-of-site';

/** A Tuesday noon: no minute of the demo company's history lies on an age boundary by design, so that JQL's minute precision does not matter. */
const now = Date.parse('2026-03-31T12:00:30Z');
const clock = new ManualClock(now);
const site = createJiraSite({ clock });
buildDemoCompany({ state: site.state, now });
let facts: readonly IssueFact[];
let vocabulary: JqlVocabulary;

beforeAll(async () => {
  const { knowledge, store, ...collected } = await factsOfSite(site, now);
  facts = collected.facts;
  const clause = (id: string): string => `cf[${id.replace('customfield_', '')}]`;
  const accountOf = new Map(
    [...(await store.numberPeople([...site.state.all('users')].map(({ id }) => id)))].map(([account, number]) => [number, account]),
  );
  vocabulary = {
    clausesOf: (field) => knowledge[field].map(clause),
    customField: () => undefined,
    accountIdOf: (person) => accountOf.get(person),
  };
}, 120_000);

async function expectAgreement(condition: Condition): Promise<number> {
  const jql = compileToJql(condition, vocabulary);
  if (!jql.said) throw new Error(jql.reason);
  const predicate = compileToPredicate(condition);
  const at = { now: secondsOf(now), today: dayOf(secondsOf(now)) };
  const expected = facts.filter((fact) => predicate(fact, new Map(), at)).map((fact) => String(fact.issueId));
  const found = await site.services.search(`project is not EMPTY AND ${jql.text}`, reader);
  expect({ jql: jql.text, ids: [...found].sort() }).toEqual({ jql: jql.text, ids: expected.sort() });
  return expected.length;
}

test('all issues of live projects became facts (Jira does not find archived ones)', () => {
  const live = [...site.state.all('issues')].filter((issue) => site.state.get('projects', issue.projectId)?.archivedAt === undefined);
  expect(facts.length).toBe(live.length);
});

/** Blockers and children have no word in JQL. */
const unsayable = ['blocked', 'estimateTotal', 'estimateDone', 'pointsTotal', 'pointsDone'];
const sayable = Object.entries(figureCatalogue(30)).filter(([figure]) => !unsayable.includes(figure));
test.each(sayable)('the figure %s finds the same issues in Jira', async (_, definition) => {
  await expectAgreement({ all: [definition.condition] });
});

test.each<[string, Condition]>([
  ['no component', { fact: 'componentCount', op: '=', value: 0 }],
  ['a fix version', { fact: 'fixVersionCount', op: '>=', value: 1 }],
  ['no description', { fact: 'hasDescription', op: '=', value: 0 }],
  ['not flagged', { not: { fact: 'flagged', op: '=', value: 1 } }],
  ['an active sprint', { not: { fact: 'closedSprintCount', op: '=', value: 0 } }],
  ['more than five points', { fact: 'storyPointsMilli', op: '>', value: 5000 }],
  ['not more than five points', { not: { fact: 'storyPointsMilli', op: '>', value: 5000 } }],
  ['estimated at a day or more', { fact: 'originalEstimate', op: '>=', value: 28_800 }],
  ['started and not due', { all: [{ fact: 'startDay', op: '<', todayPlus: -30 }, { not: { fact: 'dueDay', op: '<=', todayPlus: 5 } }] }],
  ['has a parent', { fact: 'parentId', isEmpty: false }],
  ['unlinked', { fact: 'linkCount', op: '=', value: 0 }],
  ['resolved long ago', { fact: 'resolvedAt', olderThanDays: 300 }],
  ['secured', { fact: 'securityLevelId', isEmpty: false }],
  ['assigned to the first three people', { fact: 'assigneeId', in: [1, 2, 3] }],
  ['not assigned to the first three people', { not: { fact: 'assigneeId', in: [1, 2, 3] } }],
])('%s: JQL finds what JavaScript finds', async (_, condition) => {
  expect(await expectAgreement(condition)).toBeGreaterThan(0);
});
