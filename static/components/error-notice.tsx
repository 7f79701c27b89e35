import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import type { CallError } from '../rpc';
import { useSpeech } from '../viewer/viewer-context';

/** The words for an error: what the app said about it, or what the code means. */
export const useErrorText = (): ((error: CallError) => string) => {
  const { say } = useSpeech();
  return (error) => {
    switch (error.code) {
      case 'UNREACHABLE':
        return say('error.unreachable');
      case 'UNREADABLE':
        return say('error.unreadable');
      default:
        return error.message === '' ? say(`error.${error.code}`) : error.message;
    }
  };
};

/** Codes whose standard text says what to do; the others add nothing to the app's own words. */
const isHelpful = (code: CallError['code']): code is 'NOT_ALLOWED' | 'CONFLICT' | 'NOT_READY' | 'JIRA_UNAVAILABLE' =>
  code === 'NOT_ALLOWED' || code === 'CONFLICT' || code === 'NOT_READY' || code === 'JIRA_UNAVAILABLE';

interface ErrorNoticeProps {
  readonly title: string;
  readonly error: CallError;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What happened, to what, and what to do about it. */
export const ErrorNotice = ({ title, error, action }: ErrorNoticeProps) => {
  const { say } = useSpeech();
  const textOf = useErrorText();
  const text = textOf(error);
  const advice = isHelpful(error.code) ? say(`error.${error.code}`) : text;
  return (
    <div role="alert">
      <SectionMessage
        appearance={error.code === 'CONFLICT' ? 'warning' : 'error'}
        title={title}
        headingLevel="h2"
        {...(action === undefined
          ? {}
          : {
              actions: [
                <SectionMessageAction key="action" onClick={action.run}>
                  {action.label}
                </SectionMessageAction>,
              ],
            })}
      >
        <p>{text}</p>
        {advice === text ? null : <p>{advice}</p>}
        {error.place === undefined ? null : <p>{say('error.place', { place: error.place })}</p>}
        {error.correlationId === undefined ? null : <p>{say('error.reference', { correlationId: error.correlationId })}</p>}
      </SectionMessage>
    </div>
  );
};
