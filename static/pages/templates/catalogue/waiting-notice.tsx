import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import { useAnswer } from '../../../components/use-answer';
import { callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';

/** Requests that wait for the viewer's approval; nothing where there are none. */
export const WaitingNotice = ({ onOpen }: { readonly onOpen: () => void }) => {
  const { say } = useSpeech();
  const { load } = useAnswer('waiting', () => callApp('provision.listRuns', { state: 'open', before: null, limit: 1 }));
  const waiting = load.state === 'done' && load.ok ? load.value.waitingForMe : 0;
  if (waiting === 0) return null;
  return (
    <div className="pl-notice">
      <SectionMessage
        title={say('catalogue.waiting', { count: waiting })}
        headingLevel="h2"
        actions={[
          <SectionMessageAction key="open" onClick={onOpen}>
            {say('catalogue.waiting.open')}
          </SectionMessageAction>,
        ]}
      >
        {null}
      </SectionMessage>
    </div>
  );
};
