import type { SiteVocabulary } from '../audits/standards/site-vocabulary';
import type { RuleVocabulary } from '../contracts/audits/rule-page';
import type { CustomFactSetting } from '../contracts/settings';
import { type FactDefinition, issueFactCatalogue } from '../facts/issue-fact-catalogue';
import { standardMessage } from '../messages/audits/standard-message';
import { conditionPhrases, type NameOfId } from '../messages/condition-phrases';
import type { Language } from '../messages/message';

/** Facts that only the machinery needs: a condition on them helps nobody. */
const machinery: ReadonlySet<string> = new Set(['projectId', 'issueId', 'issueNumber', 'collectedAt']);

type Fact = RuleVocabulary['facts'][number];

/** The facts a PMO may build conditions from, with the values that can be named. */
export function factVocabulary(language: Language, site: SiteVocabulary, customFacts: readonly CustomFactSetting[]): Fact[] {
  const words = conditionPhrases(language).facts;
  const own = Object.entries(issueFactCatalogue)
    .filter(([name]) => !machinery.has(name))
    .map(
      ([name, definition]): Fact => ({
        name,
        label: words[name] ?? name,
        description: definition.description,
        kind: definition.kind,
        nullable: definition.nullable,
        values: valuesOf(name, definition, language, site),
      }),
    );
  const custom = customFacts.map(
    ({ fieldNumber, name, kind }): Fact => ({
      name: `custom:${fieldNumber}`,
      label: name,
      description: standardMessage(language, `customFact.${kind}`),
      kind: kind === 'number' ? 'milli' : kind === 'date' ? 'day' : kind === 'option' ? 'id' : 'flag',
      nullable: true,
      values: [],
    }),
  );
  return [...own, ...custom];
}

/** What this site calls the ids in conditions. */
export function nameOfId({ issueTypes, resolutions }: SiteVocabulary): NameOfId {
  const names = new Map<string, string>([
    ...issueTypes.map(({ id, name }) => [`issueTypeId ${id}`, name] as const),
    ...resolutions.map(({ id, name }) => [`resolutionId ${id}`, name] as const),
  ]);
  return (fact, id) => names.get(`${fact} ${id}`);
}

function valuesOf(name: string, { kind }: FactDefinition, language: Language, site: SiteVocabulary): Fact['values'] {
  if (name === 'issueTypeId') return site.issueTypes.map(({ id, name: label }) => ({ value: id, label }));
  if (name === 'resolutionId') return site.resolutions.map(({ id, name: label }) => ({ value: id, label }));
  if (kind === 'flag') return ([1, 0] as const).map((value) => ({ value, label: standardMessage(language, `flag.${value}`) }));
  if (name !== 'statusCategory' && name !== 'parentCategory' && name !== 'sprintState') return [];
  const phrases = conditionPhrases(language);
  return [0, 1, 2].map((value) => ({ value, label: phrases.category(name, value) ?? String(value) }));
}
