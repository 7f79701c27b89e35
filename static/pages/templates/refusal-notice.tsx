import SectionMessage from '@atlaskit/section-message';
import { ErrorNotice } from '../../components/error-notice';
import type { CallError } from '../../rpc';

/** Why something about a run was not done. Of a conflict the app itself says best what it is about: another run, a decision taken before. */
export const RefusalNotice = ({ title, error }: { readonly title: string; readonly error: CallError }) =>
  error.code !== 'CONFLICT' || error.message === '' ? (
    <ErrorNotice title={title} error={error} />
  ) : (
    <div role="alert">
      <SectionMessage appearance="warning" title={title} headingLevel="h3">
        <p>{error.message}</p>
      </SectionMessage>
    </div>
  );
