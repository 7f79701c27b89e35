import { useSite } from '../site/site-context';
import { type ToolWords, toolWordsEn, toolWordsNl } from '../words/tool-words';

export function useToolWords(): ToolWords {
  return useSite().session.locale === 'nl-NL' ? toolWordsNl : toolWordsEn;
}
