import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { en } from '../../messages/en';
import { nl } from '../../messages/nl';
import { dashboardGadgets } from './dashboard-gadgets';

const manifest = z
  .object({ modules: z.object({ 'jira:dashboardGadget': z.array(z.object({ key: z.string() })) }) })
  .parse(parse(readFileSync(path.resolve(__dirname, '../../../manifest.yml'), 'utf8')));

test('templates may name every gadget of the manifest, and no other', () => {
  expect([...dashboardGadgets]).toEqual(manifest.modules['jira:dashboardGadget'].map(({ key }) => key));
});

test.each([en, nl])('who names another reads which there are', (catalogue) => {
  for (const gadget of dashboardGadgets) expect(catalogue['templates.diagnostic.unknownGadget']).toContain(gadget);
});
