import { showFlag, view } from '@forge/bridge';
import ForgeReconciler, { Box, Modal, ModalBody, ModalHeader, ModalTitle, ModalTransition, Spinner, xcss } from '@forge/react';
import { useEffect, useState } from 'react';
import type { RpcResponse } from '../../contracts/rpc';
import { callApp, type PanelAnswer } from '../call-app';
import { PanelErrorMessage, type PanelIssue, usePanelContext } from '../panel-frame';
import type { Reader } from '../reader';
import { CaptureForm } from './capture-form';

const body = xcss({ paddingBlockEnd: 'space.300' });
const close = () => void view.close();

const Capture = ({ reader, issue: { issueId } }: { readonly reader: Reader; readonly issue: PanelIssue }) => {
  const [answer, setAnswer] = useState<PanelAnswer<RpcResponse<'lessons.draftFromIssue'>>>();
  const { language } = reader;
  useEffect(() => {
    let isCurrent = true;
    void callApp('lessons.draftFromIssue', { issueId, language }).then((loaded) => {
      if (isCurrent) setAnswer(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [issueId, language]);
  if (!answer) return <Spinner label={reader.tell('captureLesson.loading')} />;
  if (!answer.ok) return <PanelErrorMessage error={answer.error} reader={reader} />;
  const done = (outcome: 'submitted' | 'incomplete' | 'draft') => {
    const more = { submitted: 'captureLesson.submitted.body', incomplete: 'captureLesson.incomplete', draft: undefined } as const;
    const description = more[outcome];
    showFlag({
      id: 'plumbline-lesson',
      title: reader.tell(outcome === 'submitted' ? 'captureLesson.submitted' : 'captureLesson.saved'),
      ...(description === undefined ? {} : { description: reader.tell(description) }),
      type: 'success',
      isAutoDismiss: true,
    });
    close();
  };
  return <CaptureForm draft={answer.value.content} eventDay={answer.value.eventDay} reader={reader} onCancel={close} onDone={done} />;
};

/** Makes a lesson of an issue, with its facts filled in: `jira:issueAction`. */
const CaptureAction = () => {
  const context = usePanelContext();
  return (
    <ModalTransition>
      <Modal onClose={close}>
        <ModalHeader>
          <ModalTitle>{context?.reader.tell('captureLesson.title') ?? ''}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Box xcss={body}>{context ? <Capture {...context} /> : <Spinner />}</Box>
        </ModalBody>
      </Modal>
    </ModalTransition>
  );
};

ForgeReconciler.render(<CaptureAction />);
