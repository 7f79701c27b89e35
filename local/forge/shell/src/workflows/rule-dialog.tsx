import Button from '@atlaskit/button/new';
import Modal, { CloseButton, ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useRef, useState } from 'react';
import type { HostedModule } from '../../../browser-api';
import type { FramePlace } from '../../../product';
import { AppFrame } from '../frame/app-frame';
import type { FrameConnection } from '../frame/frame-connection';
import { Failure } from '../parts/failure';
import { useWords } from '../site/site-context';
import { useWorkflowWords } from './workflow-words';

/** Longest configuration that the workflow editor saves ("Jira workflow validator", "New workflow editor"). */
const MAX_CONFIGURATION_BYTES = 32 * 1024;

/** A rule's configuration page in its frame. The button asks the page for its configuration; a page that gives none stays open. */
export function RuleDialog({
  module,
  place,
  onSave,
  onClose,
}: {
  readonly module: HostedModule;
  readonly place: NonNullable<FramePlace['workflowRule']>;
  readonly onSave: (config: string) => void;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const workflowWords = useWorkflowWords();
  const connection = useRef<FrameConnection | undefined>(undefined);
  const [error, setError] = useState<Error>();
  const isNew = place.ruleId === undefined;
  const save = async () => {
    const frame = connection.current;
    if (frame?.configuring === undefined) return setError(new Error(workflowWords.notConfigured));
    try {
      const config = await frame.askBack(frame.configuring);
      if (typeof config !== 'string') return;
      if (new Blob([config]).size > MAX_CONFIGURATION_BYTES) return setError(new Error(workflowWords.tooLarge(MAX_CONFIGURATION_BYTES)));
      onSave(config);
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
  };
  return (
    <Modal width="medium" onClose={onClose} label={module.title}>
      <ModalHeader>
        <ModalTitle>{module.title}</ModalTitle>
        <CloseButton onClick={onClose} />
      </ModalHeader>
      <ModalBody>
        <div className="stack">
          {error && <Failure error={error} />}
          <AppFrame
            module={module}
            entryPoint={isNew ? 'create' : 'edit'}
            place={{ workflowRule: place }}
            title={module.title}
            fit="content"
            connectionRef={connection}
          />
        </div>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button appearance="primary" onClick={() => void save()}>
          {isNew ? workflowWords.add : workflowWords.update}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
