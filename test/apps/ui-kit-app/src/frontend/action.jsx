import { invoke, view } from '@forge/bridge';
import ForgeReconciler, {
  Button,
  Form,
  Label,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  RadioGroup,
  SectionMessage,
  Stack,
  Text,
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
  const [failure, setFailure] = useState();
  const save = async () => {
    try {
      await invoke('addNote', { text, mood });
      await view.close();
    } catch (error) {
      setFailure(error.message);
    }
  };
  return (
    <Modal onClose={() => view.close()}>
      <Form onSubmit={save}>
        <ModalHeader>
          <ModalTitle>Standup note</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Stack space="space.200">
            <Stack>
              <Label labelFor="note">Note</Label>
              <TextArea
                id="note"
                name="text"
                placeholder="What happened, what is next?"
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            </Stack>
            <RadioGroup options={options} value={mood} onChange={(event) => setMood(event.target.value)} />
            {failure ? (
              <SectionMessage appearance="error">
                <Text>{failure}</Text>
              </SectionMessage>
            ) : null}
          </Stack>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={() => view.close()}>
            Cancel
          </Button>
          <Button appearance="primary" type="submit" isDisabled={text.trim() === ''}>
            Save note
          </Button>
        </ModalFooter>
      </Form>
    </Modal>
  );
};

ForgeReconciler.render(<NoteDialog />);
