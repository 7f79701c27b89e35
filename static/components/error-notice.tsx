import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import type { CallError } from '../rpc';
import { useSpeech } from '../viewer/viewer-context';
import { type ErrorPlace, errorPlace } from './error-place';

/** What an error means and what to do about it, in the viewer's language. */
export const useErrorText = (): ((error: CallError) => string) => {
  const { say } = useSpeech();
  return ({ code }) => {
    switch (code) {
      case 'UNREACHABLE':
        return say('error.unreachable');
      case 'UNREADABLE':
        return say('error.unreadable');
      default:
        return say(`error.${code}`);
    }
  };
};

/** Only for errors that are ours does support need to look into the log. */
const needsSupport = (code: CallError['code']): boolean => code === 'INTERNAL' || code === 'JIRA_UNAVAILABLE' || code === 'NOT_READY';

/** For these the page knows better than the app what to do: what was typed is still here. */
const saysEnough = (code: CallError['code']): boolean => code === 'UNREACHABLE' || code === 'UNREADABLE' || code === 'CONFLICT';

interface ErrorNoticeProps {
  readonly title: string;
  readonly error: CallError;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What happened, to what, and what to do about it. */
export const ErrorNotice = ({ title, error, action }: ErrorNoticeProps) => {
  const { say } = useSpeech();
  const textOf = useErrorText();
  const meaning = textOf(error);
  const place = errorPlace(error);
  const detail = saysEnough(error.code) || error.message === meaning ? '' : error.message;
  const placeText = (about: ErrorPlace): string => {
    switch (about.kind) {
      case 'field':
        return say('error.place.field', { field: say(about.label) });
      case 'name':
        return say('error.place.name', { name: about.name });
      case 'support':
        return say('error.place.support', { place: about.place });
    }
  };
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
        <p>{meaning}</p>
        {detail === '' ? null : <p>{detail}</p>}
        {place === null ? null : <p>{placeText(place)}</p>}
        {error.correlationId === undefined || !needsSupport(error.code) ? null : (
          <p>{say('error.reference', { correlationId: error.correlationId })}</p>
        )}
      </SectionMessage>
    </div>
  );
};
