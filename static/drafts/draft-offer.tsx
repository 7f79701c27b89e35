import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import { useSpeech } from '../viewer/viewer-context';

interface DraftOfferProps {
  /** Epoch seconds. */
  readonly savedAt: number;
  readonly onContinue: () => void;
  readonly onDiscard: () => void;
}

/** Offers to continue with what was typed the last time and not saved. */
export const DraftOffer = ({ savedAt, onContinue, onDiscard }: DraftOfferProps) => {
  const { say, formats } = useSpeech();
  return (
    <div role="status">
      <SectionMessage
        title={say('draft.title')}
        headingLevel="h2"
        actions={[
          <SectionMessageAction key="continue" onClick={onContinue}>
            {say('draft.continue')}
          </SectionMessageAction>,
          <SectionMessageAction key="discard" onClick={onDiscard}>
            {say('draft.discard')}
          </SectionMessageAction>,
        ]}
      >
        <p>{say('draft.body', { when: formats.ago(savedAt, Math.floor(Date.now() / 1000)) })}</p>
      </SectionMessage>
    </div>
  );
};
