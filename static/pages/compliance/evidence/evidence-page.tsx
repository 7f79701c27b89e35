import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { view } from '@forge/bridge';
import { useEffect, useState } from 'react';
import type { EvidenceReport } from '../../../../src/contracts/audits/evidence-contracts';
import { ErrorNotice } from '../../../components/error-notice';
import { SkeletonBar } from '../../../components/skeleton';
import { useAnswer } from '../../../components/use-answer';
import { callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { EvidenceDocument } from './evidence-document';
import { SignReportDialog } from './sign-report-dialog';
import '../compliance-page.css';
import './evidence-page.css';

interface EvidencePageProps {
  readonly reportId: string;
  /** Back to the page that the report stands in place of. */
  readonly onBack: () => void;
}

/** An evidence report in place of the page that opened it: to read, to print, and for PMO administrators to sign. */
export const EvidencePage = ({ reportId, onBack }: EvidencePageProps) => {
  const { say } = useSpeech();
  const [signed, setSigned] = useState<EvidenceReport | null>(null);
  const [isSigning, setSigning] = useState(false);
  const { load, retry } = useAnswer(`report ${reportId}`, () => callApp('evidence.get', { reportId }));
  const session = useAnswer('session', () => callApp('app.getSession', {}));
  const canSign = session.load.state === 'done' && session.load.ok && session.load.value.isPmoAdmin;
  const read = load.state === 'done' && load.ok ? load.value.report : null;
  const report = signed?.id === reportId ? signed : read;
  const title = `${report === null ? say('evidence.document') : `${say('evidence.document')} ${report.projectKey}`} · ${say('app.name')}`;
  useEffect(() => void view.changeWindowTitle(title).catch(() => undefined), [title]);
  return (
    <main className="pl-page pl-evidence-page">
      <div className="pl-evidence-page__bar">
        <Button onClick={onBack}>{say('evidence.back')}</Button>
        {report === null ? null : (
          <div className="pl-findings__actions">
            <Button onClick={() => window.print()}>{say('evidence.print')}</Button>
            {canSign && report.signedBy === null ? (
              <Button appearance="primary" onClick={() => setSigning(true)}>
                {say('evidence.sign')}
              </Button>
            ) : null}
          </div>
        )}
      </div>
      {load.state === 'loading' ? (
        <div role="status" aria-label={say('loading')}>
          <SkeletonBar height={480} />
        </div>
      ) : load.ok ? null : (
        <ErrorNotice title={say('error.loadTitle')} error={load.error} action={{ label: say('action.retry'), run: retry }} />
      )}
      {report === null ? null : (
        <>
          {report.signedBy === null ? (
            <div className="pl-notice">
              <SectionMessage appearance="warning">
                <p>{say('evidence.draft')}</p>
              </SectionMessage>
            </div>
          ) : null}
          <EvidenceDocument report={report} />
        </>
      )}
      {isSigning && report !== null ? (
        <SignReportDialog
          report={report}
          onClose={() => setSigning(false)}
          onSigned={(next) => {
            setSigning(false);
            setSigned(next);
          }}
        />
      ) : null}
    </main>
  );
};
