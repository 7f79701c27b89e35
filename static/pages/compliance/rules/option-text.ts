import type { RulePage } from '../../../../src/contracts/audits/rule-page';
import type { Formats } from '../../../../src/messages/formats';
import type { useSpeech } from '../../../viewer/viewer-context';

type Say = ReturnType<typeof useSpeech>['say'];

/** The usual value of a rule's option in words, `90 days`. */
export const usualOptionText = ({ unit, defaultValue }: RulePage['options'][number], say: Say, formats: Formats): string => {
  if (typeof defaultValue !== 'number') return say('rules.option.types', { count: defaultValue.length });
  switch (unit) {
    case 'days':
      return say('rules.option.days', { count: defaultValue });
    case 'workingDays':
      return say('rules.option.workingDays', { count: defaultValue });
    case 'percent':
      return formats.percent(defaultValue);
    case 'count':
    case 'issueTypes':
      return formats.number(defaultValue);
  }
};
