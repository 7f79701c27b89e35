import { invoke } from '@forge/bridge';
import ForgeReconciler, { Badge, Inline, Lozenge, Spinner, Stack, Text } from '@forge/react';
import { useEffect, useState } from 'react';

const Gate = () => {
  const [answer, setAnswer] = useState();
  useEffect(() => {
    invoke('labelsOf').then(setAnswer);
  }, []);
  if (!answer) return <Spinner />;
  return (
    <Stack space="space.100">
      <Inline space="space.100" alignBlock="center">
        <Lozenge appearance={answer.isReady ? 'success' : 'removed'}>{answer.isReady ? 'Ready' : 'Not ready'}</Lozenge>
        <Badge>{answer.labels.length}</Badge>
      </Inline>
      <Text>{answer.labels.length === 0 ? 'No labels yet.' : answer.labels.join(', ')}</Text>
    </Stack>
  );
};

ForgeReconciler.render(<Gate />);
