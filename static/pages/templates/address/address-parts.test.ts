import type { AddressPart } from '../../compliance/address/address-part';
import { cataloguePart } from './catalogue-part';
import { pagePart } from './page-part';
import { runsPart } from './runs-part';
import { wizardPart } from './wizard-part';

const read = <T extends object>(part: AddressPart<T>, query: string): T => part.read(new URLSearchParams(query));
const written = <T extends object>(part: AddressPart<T>, state: T): string => {
  const parameters = new URLSearchParams();
  part.write(parameters, state);
  return parameters.toString();
};

test('a bare address is the catalogue with nothing narrowed', () => {
  expect(read(pagePart, '')).toEqual({ screen: 'catalogue', templateId: null });
  expect(read(cataloguePart, '')).toEqual({ search: '', states: [], topics: [] });
});

test.each([
  [pagePart, { screen: 'create', templateId: 'pm2' }, 'tab=create&template=pm2'],
  [
    cataloguePart,
    { search: 'move', states: ['draft', 'retired'], topics: ['a, b', 'c'] },
    'q=move&state=draft.retired&topic=a%2C+b&topic=c',
  ],
  [
    wizardPart,
    { step: 'preview', view: 'calendar', version: 3, projectId: 10_004, runId: 'r1' },
    'step=preview&view=calendar&version=3&project=10004&run=r1',
  ],
  [runsPart, { scope: 'waiting', withFinished: false, runId: null }, 'runs=waiting&only=open'],
] as const)('a link reproduces the view', (part, state, query) => {
  const general = part as unknown as AddressPart<typeof state>;
  expect(written(general, state)).toBe(query);
  expect(read(general, query)).toEqual(state);
});

test('what no template can be called is not looked for', () => {
  expect(read(pagePart, 'template=../../x&tab=nowhere')).toEqual({ screen: 'catalogue', templateId: null });
});
