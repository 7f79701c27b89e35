import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import type { FormEvent, ReactNode, RefObject } from 'react';
import type { CallError } from '../rpc';
import { useSpeech } from '../viewer/viewer-context';
import { ErrorNotice } from './error-notice';
import './form-dialog.css';

interface FormDialogProps {
  readonly title: string;
  /** What the main button says, and whether it cannot be pressed now. */
  readonly submitLabel: string;
  readonly isBlocked?: boolean;
  readonly isWorking: boolean;
  readonly isDangerous?: boolean;
  readonly error: CallError | null;
  readonly width?: 'small' | 'medium' | 'large';
  readonly firstField?: RefObject<HTMLElement | null>;
  readonly onSubmit: () => void | Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A question with fields: what was typed stays there when sending fails. */
export const FormDialog = (props: FormDialogProps) => {
  const { title, submitLabel, isBlocked = false, isWorking, isDangerous = false, error, width = 'medium', firstField } = props;
  const { say } = useSpeech();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isWorking && !isBlocked) void props.onSubmit();
  };
  return (
    <Modal
      onClose={props.onClose}
      width={width}
      shouldCloseOnOverlayClick={false}
      {...(firstField === undefined ? {} : { autoFocus: firstField })}
    >
      <form className="pl-form" onSubmit={submit} noValidate>
        <ModalHeader hasCloseButton>
          <ModalTitle>{title}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          {error === null ? null : <ErrorNotice title={say('error.title')} error={error} />}
          {props.children}
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={props.onClose}>
            {say('action.cancel')}
          </Button>
          <Button type="submit" appearance={isDangerous ? 'danger' : 'primary'} isLoading={isWorking} isDisabled={isBlocked}>
            {submitLabel}
          </Button>
        </ModalFooter>
      </form>
    </Modal>
  );
};
