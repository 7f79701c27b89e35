import Lozenge from '@atlaskit/lozenge';
import type { TemplateCard } from '../../../../src/contracts/templates/template';
import { useSpeech } from '../../../viewer/viewer-context';

const appearance = { draft: 'default', published: 'success', retired: 'moved' } as const;

/** The state of a template as a word. Published is the usual: it is said only where states are compared. */
export const TemplateState = ({ card }: { readonly card: TemplateCard }) => {
  const { say } = useSpeech();
  return <Lozenge appearance={appearance[card.state]}>{say(`catalogue.state.${card.state}`)}</Lozenge>;
};
