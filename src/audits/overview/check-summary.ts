import type { CheckSummary } from '../../contracts/audits/overview';
import type { Check } from '../checks/check';
import { ruleCatalogue } from '../rules';

/** A check as screens name it, in one language. */
export function checkSummary(check: Check, language: 'en' | 'nl'): CheckSummary {
  const rule = ruleCatalogue.get(check.ruleId);
  return {
    checkNo: check.checkNo,
    standardId: check.standardId,
    ruleId: check.ruleId,
    title: check.texts[language].title,
    severity: check.severity,
    topic: check.topic,
    scope: check.kind === 'jql' ? 'issue' : check.kind,
    weight: check.weight,
    fixable: rule?.scope === 'issue' && rule.fix !== undefined,
  };
}
