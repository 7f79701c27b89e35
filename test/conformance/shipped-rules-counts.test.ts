import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ManualClock } from '../../local/clock';
import { createJiraSite } from '../../local/jira/create-jira-site';
import { importJiraIssues } from '../../local/jira/import/import-jira-issues';
import { seedSite } from '../../local/jira/site/seed-site';
import { ruleCatalogue } from '../../src/audits/rules';
import { optionsOf } from '../../src/audits/rules/rule-options';
import { ruleVocabularyOf } from '../../src/audits/standards/site-vocabulary';
import type { OptionValues } from '../../src/contracts/audits/vocabulary';
import { defaultSettings } from '../../src/contracts/settings';
import { compileToPredicate } from '../../src/facts/conditions/compile-to-predicate';
import { dayOf, secondsOf } from '../../src/shared/epoch';
import { factsOfSite } from './facts-of-site';

const data = path.resolve(__dirname, '../../../shared/data');
const available = existsSync(path.join(data, 'hygiene-expected.json'));
if (!available) console.warn('shipped-rules-counts: ../shared/data is not here, so the counts over exported issues are left out');

/** Which count that was made independently each rule must find. */
const countOf: readonly (readonly [count: string, rule: string, options?: OptionValues])[] = [
  ['open-unassigned', 'open-issue-has-assignee'],
  ['open-no-component', 'open-issue-has-component'],
  ['open-no-description', 'open-issue-has-description'],
  ['open-no-original-estimate', 'open-issue-has-estimate'],
  ['open-not-updated-90d', 'open-issue-updated-recently'],
  ['open-not-updated-365d', 'open-issue-updated-recently', { days: 365 }],
  ['open-with-released-fix-version', 'open-issue-not-in-released-version'],
  ['open-blocked', 'open-issue-not-blocked-by-open-issue'],
  ['open-child-of-done-parent', 'open-child-parent-not-done'],
  ['done-without-resolution', 'done-issue-has-resolution'],
  ['fixed-without-fix-version', 'fixed-issue-has-fix-version'],
  ['fixed-unassigned', 'fixed-issue-has-assignee'],
];

(available ? test : test.skip)(
  'on 6,686 real issues every rule finds what was counted independently',
  async () => {
    const now = Date.parse('2021-12-02T13:33:55Z');
    const clock = new ManualClock(now);
    const site = createJiraSite({ clock });
    seedSite(site.state);
    await importJiraIssues({ folder: path.join(data, 'jira-issues'), state: site.state, clock });
    const { facts } = await factsOfSite(site, now);
    expect(facts.length).toBe(6686);
    const named = (table: 'issueTypes' | 'resolutions') => [...site.state.all(table)].map(({ id, name }) => ({ id: Number(id), name }));
    const vocabulary = ruleVocabularyOf({ readAt: 0, issueTypes: named('issueTypes'), resolutions: named('resolutions') }, defaultSettings);
    const at = { now: secondsOf(now), today: dayOf(secondsOf(now)) };
    const { projects } = JSON.parse(readFileSync(path.join(data, 'hygiene-expected.json'), 'utf8')) as {
      projects: Record<string, Record<string, number>>;
    };
    expect(new Set(countOf.map(([count]) => count))).toEqual(
      new Set([...Object.values(projects).flatMap(Object.keys), 'open-blocked'].filter((name) => name.includes('-'))),
    );
    for (const [count, ruleId, chosen = {}] of countOf) {
      const rule = ruleCatalogue.get(ruleId);
      if (rule?.scope !== 'issue') throw new Error(`${ruleId} is no issue rule`);
      const options = optionsOf(rule.options, chosen);
      const violates = compileToPredicate({ all: [rule.appliesTo(options, vocabulary), { not: rule.requires(options, vocabulary) }] });
      const found = Object.keys(projects).map((key) => {
        const projectId = Number(site.state.one('projects.key', key)?.id);
        return [key, facts.filter((fact) => fact.projectId === projectId && violates(fact, new Map(), at)).length];
      });
      expect([count, Object.fromEntries(found)]).toEqual([
        count,
        Object.fromEntries(Object.entries(projects).map(([key, counts]) => [key, counts[count] ?? 0])),
      ]);
    }
  },
  120_000,
);
