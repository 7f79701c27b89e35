import { invoke } from '@forge/bridge';
import ForgeReconciler, {
  Button,
  EmptyState,
  Form,
  Label,
  SectionMessage,
  Select,
  Spinner,
  Stack,
  Text,
  Textfield,
  useForm,
} from '@forge/react';
import { useCallback, useEffect, useState } from 'react';
import { NoteList } from './note-list';

const moods = [
  { label: 'Going well', value: 'good' },
  { label: 'Stuck', value: 'stuck' },
];

const AddNote = ({ onAdded }) => {
  const { handleSubmit, register, getFieldId } = useForm({ defaultValues: { text: '', mood: moods[0] } });
  const [failure, setFailure] = useState();
  const submit = async ({ text, mood }) => {
    try {
      await invoke('addNote', { text, mood: mood.value });
      setFailure(undefined);
      onAdded();
    } catch (error) {
      setFailure(error.message);
    }
  };
  return (
    <Form onSubmit={handleSubmit(submit)}>
      <Stack space="space.100">
        <Label labelFor={getFieldId('text')}>Note</Label>
        <Textfield {...register('text', { required: true })} placeholder="What happened, what is next?" />
        <Label labelFor={getFieldId('mood')}>Mood</Label>
        <Select {...register('mood')} options={moods} />
        {failure ? (
          <SectionMessage appearance="error">
            <Text>{failure}</Text>
          </SectionMessage>
        ) : null}
        <Button type="submit">Add note</Button>
      </Stack>
    </Form>
  );
};

const Panel = () => {
  const [answer, setAnswer] = useState();
  const load = useCallback(() => invoke('listNotes').then(setAnswer), []);
  useEffect(() => {
    load();
  }, [load]);
  if (!answer) return <Spinner label="Loading notes" />;
  return (
    <Stack space="space.200">
      {answer.notes.length === 0 ? (
        <EmptyState header="No notes yet" description="Write the first one." headingLevel={3} />
      ) : (
        <>
          <Text>{`${answer.count} notes`}</Text>
          <NoteList notes={answer.notes} />
        </>
      )}
      <AddNote key={answer.count} onAdded={load} />
    </Stack>
  );
};

ForgeReconciler.render(<Panel />);
