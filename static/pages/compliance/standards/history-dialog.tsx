import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useState } from 'react';
import type { Standard } from '../../../../src/contracts/audits/standard';
import { ErrorNotice } from '../../../components/error-notice';
import { PersonName } from '../../../components/person-name';
import { SkeletonBar } from '../../../components/skeleton';
import { useAnswer } from '../../../components/use-answer';
import { callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { contentOf } from './standard-draft';

interface HistoryDialogProps {
  readonly standard: Standard;
  readonly now: number;
  readonly canEdit: boolean;
  /** Opens the content of an older version in the editor, to be saved as the next one. */
  readonly onTakeBack: (content: ReturnType<typeof contentOf>) => void;
  readonly onClose: () => void;
}

/** The versions of a standard: when, by whom, and the way back to one. */
export const HistoryDialog = ({ standard, now, canEdit, onTakeBack, onClose }: HistoryDialogProps) => {
  const { say, formats } = useSpeech();
  const { load, retry } = useAnswer(standard.id, () => callApp('standards.get', { standardId: standard.id }));
  const [failed, setFailed] = useState<Parameters<typeof ErrorNotice>[0]['error'] | null>(null);
  const takeBack = async (version: number) => {
    const answer = await callApp('standards.get', { standardId: standard.id, version });
    if (answer.ok) onTakeBack(contentOf(answer.value.standard));
    else setFailed(answer.error);
  };
  return (
    <Modal onClose={onClose} width="medium">
      <ModalHeader hasCloseButton>
        <ModalTitle>{say('standard.history.title', { name: standard.name })}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        {failed === null ? null : <ErrorNotice title={say('error.title')} error={failed} />}
        {load.state === 'loading' ? (
          <SkeletonBar height={120} />
        ) : !load.ok ? (
          <ErrorNotice title={say('error.loadTitle')} error={load.error} action={{ label: say('action.retry'), run: retry }} />
        ) : (
          <table className="pl-plain-table">
            <thead>
              <tr>
                <th scope="col">{say('standard.version')}</th>
                <th scope="col">{say('standard.savedAt')}</th>
                <th scope="col">{say('standard.savedBy')}</th>
                <th scope="col">
                  <span className="pl-hidden">{say('compliance.finding.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {load.value.versions.map(({ version, savedAt, savedBy }) => (
                <tr key={version}>
                  <th scope="row">{formats.number(version)}</th>
                  <td className="pl-numeric">{formats.moment(savedAt, now)}</td>
                  <td>
                    <PersonName accountId={savedBy} />
                  </td>
                  <td>
                    {version === standard.version ? (
                      say('standard.history.present')
                    ) : canEdit ? (
                      <Button spacing="compact" onClick={() => void takeBack(version)}>
                        {say('standard.history.takeBack')}
                        <span className="pl-hidden"> {formats.number(version)}</span>
                      </Button>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ModalBody>
      <ModalFooter>
        <Button appearance="primary" onClick={onClose}>
          {say('action.close')}
        </Button>
      </ModalFooter>
    </Modal>
  );
};
