import { sprintState } from '../../../facts/issue-fact';
import { all, compare, has, isOpen } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { plumblinesOwn, scrumGuide } from '../rule-sources';

export const sprintStoryHasParent: IssueRule = {
  id: 'sprint-story-has-parent',
  scope: 'issue',
  topic: 'agile',
  severity: 'observation',
  weight: 1,
  minutesPerFinding: 2,
  options: [],
  appliesTo: (_, vocabulary) =>
    all(isOpen, { fact: 'issueTypeId', in: vocabulary.storyTypeIds }, compare('sprintState', '=', sprintState.active)),
  requires: () => has('parentId'),
  fix: { kind: 'setParent', value: 'ask' },
  sources: [scrumGuide, plumblinesOwn],
  texts: {
    en: {
      title: 'Every story in the active sprint belongs to an epic',
      motivation: 'The team’s time goes to the sprint. The epic shows which goal that time is spent on.',
      requirement: 'A story in an active sprint that is not done has a parent.',
      remediation: ['Choose the epic that the story helps to finish.'],
      whenNotToUse: 'Leave it out for teams that do not work with epics.',
      options: {},
    },
    nl: {
      title: 'Elke story in de actieve sprint hoort bij een epic',
      motivation: 'De tijd van het team gaat naar de sprint. De epic laat zien aan welk doel die tijd wordt besteed.',
      requirement: 'Een story in een actieve sprint die niet gereed is, heeft een bovenliggend issue.',
      remediation: ['Kies de epic waar de story aan bijdraagt.'],
      whenNotToUse: 'Laat deze regel weg voor teams die niet met epics werken.',
      options: {},
    },
  },
};
