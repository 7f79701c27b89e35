import { defaultSettings } from '../../contracts/settings';
import { ruleVocabularyOf, type SiteVocabulary, visibleVocabulary } from './site-vocabulary';

const site: SiteVocabulary = {
  readAt: 1,
  issueTypes: [
    { id: 1, name: 'Story', projectId: null },
    { id: 2, name: 'Risico', projectId: null },
    { id: 3, name: ' RISK ', projectId: null },
    { id: 4, name: 'Bug', projectId: null },
    { id: 5, name: 'Besluit', projectId: null },
  ],
  resolutions: [
    { id: 10, name: 'Fixed' },
    { id: 11, name: 'Done' },
    { id: 12, name: 'Duplicate' },
  ],
};

test('registers are found by their English and Dutch names', () => {
  const vocabulary = ruleVocabularyOf(site, defaultSettings);
  expect(vocabulary.typesOf('risk')).toEqual([2, 3]);
  expect(vocabulary.typesOf('decision')).toEqual([5]);
  expect(vocabulary.typesOf('milestone')).toEqual([]);
  expect(vocabulary.storyTypeIds).toEqual([1]);
  expect(vocabulary.duplicateResolutionIds).toEqual([12]);
});

test('on a site that says Fixed, Done does not count as delivered; elsewhere it does', () => {
  expect(ruleVocabularyOf(site, defaultSettings).doneResolutionIds).toEqual([10]);
  const modern = { ...site, resolutions: site.resolutions.filter(({ name }) => name !== 'Fixed') };
  expect(ruleVocabularyOf(modern, defaultSettings).doneResolutionIds).toEqual([11]);
});

test('what settings choose wins over names, an empty choice too', () => {
  const vocabulary = ruleVocabularyOf(site, {
    registerTypeIds: { risk: [4], decision: [] },
    storyTypeIds: [4],
    doneResolutionIds: [11],
  });
  expect(vocabulary.typesOf('risk')).toEqual([4]);
  expect(vocabulary.typesOf('decision')).toEqual([]);
  expect(vocabulary.storyTypeIds).toEqual([4]);
  expect(vocabulary.doneResolutionIds).toEqual([11]);
});

test('the issue types of a team-managed project are known to those who may browse it', () => {
  const types = [...site.issueTypes, { id: 6, name: 'Secret prototype', projectId: 77 }];
  const namesFor = (visible: readonly number[]) =>
    visibleVocabulary({ ...site, issueTypes: types }, new Set(visible)).issueTypes.map(({ name }) => name);
  expect(namesFor([77])).toContain('Secret prototype');
  expect(namesFor([1])).not.toContain('Secret prototype');
  expect(namesFor([1])).toContain('Story');
});
