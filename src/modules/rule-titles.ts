import type { StandardPorts } from '../audits/standards/standard-ports';
import type { Language } from '../messages/message';

/** Finds the title of a rule, shipped or the PMO's own; a rule that is gone is called by its id. */
export async function ruleTitles(
  { catalogue, standards }: Pick<StandardPorts, 'catalogue' | 'standards'>,
  language: Language,
): Promise<(ruleId: string) => string> {
  const own = new Map((await standards.list()).flatMap(({ value }) => value.standard.ownRules.map(({ id, title }) => [id, title])));
  return (ruleId) => catalogue.get(ruleId)?.texts[language].title ?? own.get(ruleId) ?? ruleId;
}
