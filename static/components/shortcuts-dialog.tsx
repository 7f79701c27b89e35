import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import type { MessageKey } from '../../src/messages/en';
import { useSpeech } from '../viewer/viewer-context';
import './shortcuts-dialog.css';

const shortcuts: readonly { readonly keys: readonly (string | MessageKey)[]; readonly text: MessageKey }[] = [
  { keys: ['/'], text: 'shortcuts.search' },
  { keys: ['?'], text: 'shortcuts.help' },
  { keys: ['Esc'], text: 'shortcuts.escape' },
  { keys: ['key.up', 'key.down'], text: 'shortcuts.rows' },
  { keys: ['key.left', 'key.right'], text: 'shortcuts.cells' },
  { keys: ['key.home', 'key.end'], text: 'shortcuts.ends' },
  { keys: ['key.pageUp', 'key.pageDown'], text: 'shortcuts.pages' },
  { keys: ['key.enter'], text: 'shortcuts.enter' },
  { keys: ['*'], text: 'shortcuts.expandAll' },
];

const isKeyName = (key: string): key is Extract<MessageKey, `key.${string}`> => key.startsWith('key.');

/** The list of keyboard shortcuts. */
export const ShortcutsDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { say } = useSpeech();
  return (
    <Modal onClose={onClose} width="small">
      <ModalHeader>
        <ModalTitle>{say('shortcuts.title')}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <dl className="pl-shortcuts">
          {shortcuts.map(({ keys, text }) => (
            <div key={text} className="pl-shortcuts__line">
              <dt>
                {keys.map((key, at) => (
                  <span key={key}>
                    {at > 0 ? <span className="pl-subtle"> {say('key.or')} </span> : null}
                    <kbd className="pl-shortcuts__key">{isKeyName(key) ? say(key) : key}</kbd>
                  </span>
                ))}
              </dt>
              <dd>{say(text)}</dd>
            </div>
          ))}
        </dl>
      </ModalBody>
      <ModalFooter>
        <Button appearance="primary" autoFocus onClick={onClose}>
          {say('action.close')}
        </Button>
      </ModalFooter>
    </Modal>
  );
};
