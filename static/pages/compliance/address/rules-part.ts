import { type RuleTopic, ruleId, ruleTopics, type Severity, severities } from '../../../../src/contracts/audits/vocabulary';
import { type AddressPart, setOrRemove, wordsOf } from './address-part';

export interface RulesPart {
  readonly search: string;
  readonly topics: readonly RuleTopic[];
  readonly severities: readonly Severity[];
  /** The rule whose page is open. */
  readonly ruleId: string | null;
}

export const rulesPart: AddressPart<RulesPart> = {
  read: (parameters) => {
    const rule = ruleId.safeParse(parameters.get('rule'));
    return {
      search: parameters.get('find') ?? '',
      topics: wordsOf(parameters.get('about'), ruleTopics),
      severities: wordsOf(parameters.get('binding'), severities),
      ruleId: rule.success ? rule.data : null,
    };
  },
  write: (parameters, part) => {
    setOrRemove(parameters, 'find', part.search);
    setOrRemove(parameters, 'about', part.topics.join('.'));
    setOrRemove(parameters, 'binding', part.severities.join('.'));
    setOrRemove(parameters, 'rule', part.ruleId);
  },
};
