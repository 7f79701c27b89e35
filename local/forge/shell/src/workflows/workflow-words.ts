import { useSite } from '../site/site-context';
import { type WorkflowWords, workflowWordsEn, workflowWordsNl } from '../words/workflow-words';

export function useWorkflowWords(): WorkflowWords {
  return useSite().session.locale === 'nl-NL' ? workflowWordsNl : workflowWordsEn;
}
