import AkModal, {
  ModalBody as AkModalBody,
  ModalFooter as AkModalFooter,
  ModalHeader as AkModalHeader,
  ModalTitle as AkModalTitle,
  ModalTransition as AkModalTransition,
} from '@atlaskit/modal-dialog';
import AkPopup from '@atlaskit/popup';
import type { ModalBodyProps, ModalFooterProps, ModalHeaderProps, ModalProps, ModalTitleProps, PopupProps } from '@forge/react';
import type { ReactNode } from 'react';
import { component, type DrawnParts, statefulComponent } from '../component';
import { Docs, DocView } from '../doc-view';
import { slotOf } from '../forge-doc';
import { dialogRoom, menuRoom, useRoom } from '../room';

const namedWidths: Readonly<Record<string, 'small' | 'medium' | 'large' | 'x-large' | '100%'>> = {
  small: 'small',
  medium: 'medium',
  large: 'large',
  'x-large': 'x-large',
  fullscreen: '100%',
  resizable: 'medium',
};

function ModalView({ props, parts }: { readonly props: ModalProps; readonly parts: DrawnParts }): ReactNode {
  useRoom(true, dialogRoom);
  const { width, height, title, ...rest } = props;
  return (
    <AkModal
      {...rest}
      {...(width === undefined ? {} : { width: typeof width === 'string' ? (namedWidths[width] ?? width) : width })}
      {...(height === undefined ? {} : { height: height === 'fullscreen' ? '100%' : height })}
      {...(title === undefined || rest.label !== undefined ? {} : { label: title })}
    >
      {parts.children}
    </AkModal>
  );
}
export const Modal = statefulComponent<ModalProps>(
  ['autoFocus', 'onClose', 'shouldScrollInViewport', 'label', 'testId', 'width', 'height', 'title'],
  ModalView,
);

export const ModalTransition = component<object>([], (_props, { doc }) => (
  <AkModalTransition>
    {doc.children.map((child) => (
      <DocView key={child.key} doc={child} />
    ))}
  </AkModalTransition>
));
export const ModalHeader = component<ModalHeaderProps>(['testId'], (props, { children }) => (
  <AkModalHeader hasCloseButton {...props}>
    {children}
  </AkModalHeader>
));
export const ModalTitle = component<ModalTitleProps>(['appearance', 'isMultiline', 'testId'], (props, { children }) => (
  <AkModalTitle {...props}>{children}</AkModalTitle>
));
export const ModalBody = component<ModalBodyProps>(['hasInlinePadding', 'testId'], (props, { children }) => (
  <AkModalBody {...props}>{children}</AkModalBody>
));
export const ModalFooter = component<ModalFooterProps>(['testId'], (props, { children }) => (
  <AkModalFooter {...props}>{children}</AkModalFooter>
));

type PopupView = Omit<PopupProps, 'content' | 'trigger'>;

/** Trigger and content were evaluated in the app. The trigger is wrapped, since it cannot take the popup's ref across the bridge. */
function PopupParts({ props, parts }: { readonly props: PopupView; readonly parts: DrawnParts }): ReactNode {
  useRoom(props.isOpen === true, menuRoom);
  return (
    <AkPopup
      isOpen={props.isOpen}
      {...(props.id === undefined ? {} : { id: props.id })}
      {...(props.testId === undefined ? {} : { testId: props.testId })}
      {...(props.placement === undefined ? {} : { placement: props.placement })}
      {...(props.fallbackPlacements === undefined ? {} : { fallbackPlacements: props.fallbackPlacements })}
      {...(props.boundary === undefined ? {} : { boundary: props.boundary })}
      {...(props.rootBoundary === undefined ? {} : { rootBoundary: props.rootBoundary })}
      {...(props.shouldFlip === undefined ? {} : { shouldFlip: props.shouldFlip })}
      {...(props.autoFocus === undefined ? {} : { autoFocus: props.autoFocus })}
      {...(props.shouldUseCaptureOnOutsideClick === undefined
        ? {}
        : { shouldUseCaptureOnOutsideClick: props.shouldUseCaptureOnOutsideClick })}
      {...(props.shouldDisableFocusLock === undefined ? {} : { shouldDisableFocusLock: props.shouldDisableFocusLock })}
      {...(props.label === undefined ? {} : { label: props.label })}
      {...(props.titleId === undefined ? {} : { titleId: props.titleId })}
      {...(props.role === undefined ? {} : { role: props.role })}
      {...(props.onClose === undefined ? {} : { onClose: props.onClose })}
      shouldRenderToParent={props.shouldRenderToParent === true || props.shouldFitContainer === true}
      content={() => <Docs docs={slotOf(parts.doc, 'content')} />}
      trigger={(trigger) => (
        <span ref={trigger.ref} style={{ display: 'inline-block' }}>
          <Docs docs={slotOf(parts.doc, 'trigger')} />
        </span>
      )}
    />
  );
}
export const Popup = statefulComponent<PopupView>(
  [
    'isOpen',
    'id',
    'testId',
    'onClose',
    'boundary',
    'rootBoundary',
    'shouldFlip',
    'placement',
    'fallbackPlacements',
    'autoFocus',
    'shouldUseCaptureOnOutsideClick',
    'shouldFitContainer',
    'shouldDisableFocusLock',
    'strategy',
    'role',
    'label',
    'titleId',
    'shouldRenderToParent',
  ],
  PopupParts,
);
