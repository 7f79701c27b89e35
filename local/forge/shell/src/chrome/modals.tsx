import Button from '@atlaskit/button/new';
import Modal, { CloseButton, ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useEffect, useRef } from 'react';
import { AppFrame } from '../frame/app-frame';
import type { FrameConnection } from '../frame/frame-connection';
import { CreateIssueForm } from '../issues/create-issue-form';
import { IssueView } from '../issues/issue-view';
import { useWords } from '../site/site-context';
import { useStore } from '../site/store';
import { dropModal, type ModalSize, modals, type ShellModal } from './modal-store';

/** The dialogs over all pages, the last one on top. An overlay has no exit animation, which the transition would wait for. */
export function Modals() {
  const open = useStore(modals);
  const overlays = open.filter(isOverlay);
  return (
    <>
      <ModalTransition>{open.map((modal) => (isOverlay(modal) ? null : <Dialog key={modal.id} modal={modal} />))}</ModalTransition>
      {overlays.map((modal) => (
        <ModuleOverlay key={modal.id} modal={modal} />
      ))}
    </>
  );
}

function isOverlay(modal: ShellModal): modal is Extract<ShellModal, { kind: 'module' }> {
  return modal.kind === 'module' && modal.module.render === 'native';
}

function Dialog({ modal }: { readonly modal: ShellModal }) {
  switch (modal.kind) {
    case 'frame':
      return <FrameModal modal={modal} />;
    case 'module':
      return <ModuleModal modal={modal} />;
    case 'issue':
      return <IssueModal modal={modal} />;
    case 'create':
      return <CreateModal modal={modal} />;
  }
}

/** Widths and heights of @forge/bridge's named sizes. */
const sizes: Readonly<Record<string, { readonly width: string; readonly height: string; readonly minHeight?: string }>> = {
  small: { width: '400px', height: '20vh', minHeight: '320px' },
  medium: { width: '600px', height: '40vh', minHeight: '520px' },
  large: { width: '800px', height: '70vh', minHeight: '720px' },
  xlarge: { width: '968px', height: '90vh' },
  max: { width: '100%', height: '100%' },
  fullscreen: { width: '100%', height: '100%' },
  resizable: { width: '600px', height: '60vh' },
};

function boxOf(size: ModalSize): { readonly width: string; readonly height: string; readonly minHeight?: string } {
  const named = sizes[typeof size === 'string' ? size : 'medium'] ?? { width: '600px', height: '40vh' };
  return typeof size === 'string' ? named : { width: size.width, height: size.height ?? named.height };
}

function FrameModal({ modal }: { readonly modal: Extract<ShellModal, { kind: 'frame' }> }) {
  const connection = useRef<FrameConnection | undefined>(undefined);
  const box = boxOf(modal.size);
  const close = (payload: unknown) => {
    connection.current?.tellClosing();
    dropModal(modal.id);
    modal.closed(payload);
  };
  return (
    <Modal
      width={box.width}
      onClose={() => close(undefined)}
      shouldCloseOnEscapePress={modal.closeOnEscape}
      shouldCloseOnOverlayClick={modal.closeOnOverlayClick}
      label={modal.title === '' ? modal.module.title : modal.title}
    >
      {modal.title !== '' && (
        <ModalHeader>
          <ModalTitle>{modal.title}</ModalTitle>
          <CloseButton onClick={() => close(undefined)} />
        </ModalHeader>
      )}
      <ModalBody>
        <div className="modal-frame" style={{ height: box.height, minHeight: `min(${box.minHeight ?? '0px'}, 75vh)` }}>
          <AppFrame
            module={modal.module}
            place={modal.place}
            title={modal.title === '' ? modal.module.title : modal.title}
            fit="fill"
            modal={{ parentFrameId: modal.parentFrameId, resource: modal.resource, context: modal.context }}
            onClose={close}
            connectionRef={connection}
          />
        </div>
      </ModalBody>
    </Modal>
  );
}

/** A Custom UI module that is a dialog: the shell draws the dialog around it. */
function ModuleModal({ modal }: { readonly modal: Extract<ShellModal, { kind: 'module' }> }) {
  const close = () => {
    dropModal(modal.id);
    modal.closed();
  };
  return (
    <Modal width="medium" onClose={close} label={modal.module.title}>
      <ModalHeader>
        <ModalTitle>{modal.module.title}</ModalTitle>
        <CloseButton onClick={close} />
      </ModalHeader>
      <ModalBody>
        <AppFrame module={modal.module} place={modal.place} title={modal.module.title} fit="content" onClose={close} />
      </ModalBody>
    </Modal>
  );
}

/** A UI Kit module that draws its own dialog: its frame lies over the page, and only the dialog in it is seen. */
function ModuleOverlay({ modal }: { readonly modal: Extract<ShellModal, { kind: 'module' }> }) {
  const close = () => {
    dropModal(modal.id);
    modal.closed();
  };
  // The keyboard goes into the dialog, and afterwards back to where it came from.
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <div className="module-overlay">
      <AppFrame takesFocus module={modal.module} place={modal.place} title={modal.module.title} fit="fill" onClose={close} />
    </div>
  );
}

function IssueModal({ modal }: { readonly modal: Extract<ShellModal, { kind: 'issue' }> }) {
  const words = useWords();
  const close = () => {
    dropModal(modal.id);
    modal.closed();
  };
  return (
    <Modal width="x-large" onClose={close} label={modal.issueKey}>
      <ModalBody>
        <IssueView issueKey={modal.issueKey} isInModal />
      </ModalBody>
      <ModalFooter>
        <Button onClick={close}>{words.close}</Button>
      </ModalFooter>
    </Modal>
  );
}

function CreateModal({ modal }: { readonly modal: Extract<ShellModal, { kind: 'create' }> }) {
  const words = useWords();
  const close = (issueIds: readonly string[]) => {
    dropModal(modal.id);
    modal.closed(issueIds);
  };
  return (
    <Modal width="medium" onClose={() => close([])}>
      <ModalHeader>
        <ModalTitle>{words.createIssue}</ModalTitle>
        <CloseButton onClick={() => close([])} />
      </ModalHeader>
      <CreateIssueForm preset={modal.preset} onCreated={(id) => close([id])} onCancel={() => close([])} />
    </Modal>
  );
}
