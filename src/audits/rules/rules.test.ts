import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ruleId } from '../../contracts/audits/vocabulary';
import { conditionSchema } from '../../facts/condition';
import { agileRules } from './agile';
import { governanceRules } from './governance';
import { hygieneRules } from './hygiene';
import { ruleCatalogue } from './index';
import type { Rule, RuleTexts } from './rule';
import { optionsOf, withOptions } from './rule-options';
import { scheduleRules } from './schedule';
import { testVocabulary } from './testing/judge-issue';

const rules = [...hygieneRules, ...agileRules, ...governanceRules, ...scheduleRules] as readonly Rule[];
const named = rules.map((rule) => [rule.id, rule] as const);
const languages = ['en', 'nl'] as const;
/** What `npm run new-rule` puts where a text must be written. */
const unwritten = '…';

/** Everything a person reads of a rule, reasons apart. */
const sentencesOf = (texts: RuleTexts): readonly string[] => [
  texts.title,
  texts.motivation,
  texts.requirement,
  ...texts.remediation,
  texts.whenNotToUse,
  ...Object.values(texts.options),
];

test('every id is used once', () => {
  expect(ruleCatalogue.size).toBe(rules.length);
});

test('Jira hygiene has at least 25 issue rules', () => {
  expect(hygieneRules.filter(({ scope }) => scope === 'issue').length).toBeGreaterThanOrEqual(25);
});

test.each([
  ['hygiene', hygieneRules],
  ['agile', agileRules],
] as const)('every rule of %s has a file of its name, with a test beside it, and says its topic', (topic, own) => {
  const files = new Set(readdirSync(path.join(__dirname, topic)));
  expect(own.filter(({ id }) => !files.has(`${id}.ts`) || !files.has(`${id}.test.ts`)).map(({ id }) => id)).toEqual([]);
  expect(own.filter((rule) => rule.topic !== topic).map(({ id }) => id)).toEqual([]);
});

describe.each(named)('%s', (_, rule) => {
  test('has a valid id, a source, and options whose defaults lie within their bounds', () => {
    expect(ruleId.safeParse(rule.id).success).toBe(true);
    expect(rule.id).not.toMatch(/^own-/);
    expect(rule.sources.length).toBeGreaterThan(0);
    expect(rule.weight).toBeGreaterThan(0);
    for (const { name, defaultValue } of rule.options) expect(optionsOf(rule.options, {})[name]).toEqual(defaultValue);
  });

  test.each(languages)('is complete in %s', (language) => {
    const texts = rule.texts[language];
    expect(sentencesOf(texts).filter((text) => text.trim() === '' || text.includes(unwritten) || text.endsWith('!'))).toEqual([]);
    expect(texts.remediation.length).toBeGreaterThan(0);
    expect(texts.title).not.toMatch(/[.!]$/);
    for (const text of [texts.motivation, texts.requirement, ...texts.remediation, texts.whenNotToUse]) expect(text).toMatch(/[.?]$/);
    expect(Object.keys(texts.options).sort()).toEqual(rule.options.map(({ name }) => name).sort());
  });

  test('leaves no placeholder unfilled', () => {
    for (const language of languages) {
      const filled = withOptions(rule.texts[language], optionsOf(rule.options, {}));
      expect(sentencesOf(filled).filter((text) => text.includes('{{'))).toEqual([]);
    }
  });

  test('says the same in both languages: the same placeholders, steps and reasons', () => {
    const { en, nl } = rule.texts;
    expect(placeholders(nl.requirement)).toEqual(placeholders(en.requirement));
    expect(nl.remediation.length).toBe(en.remediation.length);
    expect(Object.entries(nl.reasons ?? {}).map(([code, text]) => [code, placeholders(text)])).toEqual(
      Object.entries(en.reasons ?? {}).map(([code, text]) => [code, placeholders(text)]),
    );
    expect(nl.title).not.toBe(en.title);
  });

  if (rule.scope === 'issue')
    test('has conditions that can be stored, whatever the site calls things', () => {
      const options = optionsOf(rule.options, {});
      const nothingKnown = { typesOf: () => [], doneResolutionIds: [], duplicateResolutionIds: [], storyTypeIds: [] };
      for (const vocabulary of [testVocabulary, nothingKnown])
        for (const condition of [rule.appliesTo(options, vocabulary), rule.requires(options, vocabulary)])
          expect(conditionSchema.parse(condition)).toEqual(condition);
    });
});

const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();
