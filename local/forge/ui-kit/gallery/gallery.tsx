import ForgeReconciler, { Heading, Stack, Tab, TabList, TabPanel, Tabs } from '@forge/react';
import { ChartsPage } from './charts-page';
import { ContentPage } from './content-page';
import { FieldsPage } from './fields-page';
import { OverlaysPage } from './overlays-page';

/** A UI Kit app that uses every component: for looking at, and for the browser test. */
const Gallery = () => (
  <Stack space="space.200">
    <Heading size="large" as="h1">
      UI Kit gallery
    </Heading>
    <Tabs id="pages" defaultSelected={0}>
      <TabList>
        <Tab>Content</Tab>
        <Tab>Fields</Tab>
        <Tab>Charts</Tab>
        <Tab>Overlays</Tab>
      </TabList>
      <TabPanel>
        <ContentPage />
      </TabPanel>
      <TabPanel>
        <FieldsPage />
      </TabPanel>
      <TabPanel>
        <ChartsPage />
      </TabPanel>
      <TabPanel>
        <OverlaysPage />
      </TabPanel>
    </Tabs>
  </Stack>
);

ForgeReconciler.render(<Gallery />);
