import { invoke, view } from '@forge/bridge';
import ForgeReconciler, {
  Button,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
  RadioGroup,
  Stack,
  TextArea,
} from '@forge/react';
import { useState } from 'react';

const options = [
  { name: 'mood', value: 'good', label: 'Going well' },
  { name: 'mood', value: 'stuck', label: 'Stuck' },
];

const NoteDialog = () => {
  const [text, setText] = useState('');
  const [mood, setMood] = useState('good');
  const save = async () => {
    await invoke('addNote', { text, mood });
    view.close();
  };
  return (
    <ModalTransition>
      <Modal onClose={() => view.close()}>
        <ModalHeader>
          <ModalTitle>Standup note</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Stack space="space.200">
            <TextArea
              name="text"
              placeholder="What happened, what is next?"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <RadioGroup options={options} value={mood} onChange={(event) => setMood(event.target.value)} />
          </Stack>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={() => view.close()}>
            Cancel
          </Button>
          <Button appearance="primary" isDisabled={text.trim() === ''} onClick={save}>
            Save note
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
};

ForgeReconciler.render(<NoteDialog />);
