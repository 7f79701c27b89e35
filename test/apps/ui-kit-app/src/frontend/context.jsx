import { invoke } from '@forge/bridge';
import ForgeReconciler, { Spinner, Text } from '@forge/react';
import { useEffect, useState } from 'react';
import { NoteList } from './note-list';

const LastNote = () => {
  const [answer, setAnswer] = useState();
  useEffect(() => {
    invoke('listNotes').then(setAnswer);
  }, []);
  if (!answer) return <Spinner />;
  return answer.notes.length === 0 ? <Text>Nobody wrote a note yet.</Text> : <NoteList notes={answer.notes.slice(0, 1)} />;
};

ForgeReconciler.render(<LastNote />);
