import type { SettingsVocabulary } from '../../src/contracts/settings';

/** A site with a risk register, changes, and two issue types of one name. */
export const stubVocabulary: SettingsVocabulary = {
  issueTypes: [
    { id: 1, name: 'Story' },
    { id: 2, name: 'Task' },
    { id: 3, name: 'Risk' },
    { id: 4, name: 'Change request' },
    { id: 5, name: 'Task' },
  ],
  resolutions: [
    { id: 10, name: 'Done' },
    { id: 11, name: 'Won’t do' },
  ],
  detected: {
    registerTypeIds: { risk: [3], issue: [], decision: [], change: [4], action: [], document: [], lesson: [], milestone: [] },
    storyTypeIds: [1],
    doneResolutionIds: [10],
  },
};
