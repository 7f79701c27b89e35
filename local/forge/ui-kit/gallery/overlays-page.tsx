import {
  Button,
  Frame,
  Inline,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
  Popup,
  Stack,
  Text,
  Tooltip,
} from '@forge/react';
import { useState } from 'react';

export const OverlaysPage = () => {
  const [isModalOpen, setModalOpen] = useState(false);
  const [isPopupOpen, setPopupOpen] = useState(false);
  return (
    <Stack space="space.200">
      <Inline space="space.200">
        <Tooltip content="More about it">
          <Button>Hover me</Button>
        </Tooltip>
        <Button onClick={() => setModalOpen(true)}>Open dialog</Button>
        <Popup
          isOpen={isPopupOpen}
          onClose={() => setPopupOpen(false)}
          placement="bottom-start"
          content={() => <Text>In a popup</Text>}
          trigger={() => <Button onClick={() => setPopupOpen(!isPopupOpen)}>Open popup</Button>}
        />
      </Inline>
      <Frame resource="none" />
      <ModalTransition>
        {isModalOpen ? (
          <Modal onClose={() => setModalOpen(false)} width="small">
            <ModalHeader>
              <ModalTitle>A dialog</ModalTitle>
            </ModalHeader>
            <ModalBody>
              <Text>With a body.</Text>
            </ModalBody>
            <ModalFooter>
              <Button appearance="primary" onClick={() => setModalOpen(false)}>
                Done
              </Button>
            </ModalFooter>
          </Modal>
        ) : null}
      </ModalTransition>
    </Stack>
  );
};
