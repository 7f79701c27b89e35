import ForgeReconciler, { Heading, Stack, Text } from '@forge/react';

ForgeReconciler.render(
  <Stack space="space.200">
    <Heading size="large">Release gates</Heading>
    <Text>Add the validator to a transition to guard it.</Text>
  </Stack>,
);
