import { Inline, Lozenge, Stack, Text, User } from '@forge/react';

export const NoteList = ({ notes }) => (
  <Stack space="space.150">
    {notes.map((note) => (
      <Stack key={note.key} space="space.050">
        <Inline space="space.100" alignBlock="center">
          <User accountId={note.authorId} />
          <Lozenge appearance={note.mood === 'stuck' ? 'removed' : 'success'}>{note.mood === 'stuck' ? 'Stuck' : 'Going well'}</Lozenge>
          <Text size="small" color="color.text.subtle">
            {note.day}
          </Text>
        </Inline>
        <Text>{note.text}</Text>
      </Stack>
    ))}
  </Stack>
);
