import { all, has, isOpen } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { gaoPractice, plumblinesOwn } from '../rule-sources';

export const storyHasParent: IssueRule = {
  id: 'story-has-parent',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 2,
  options: [],
  appliesTo: (_, vocabulary) => all(isOpen, { fact: 'issueTypeId', in: vocabulary.storyTypeIds }),
  requires: () => has('parentId'),
  fix: { kind: 'setParent', value: 'ask' },
  sources: [gaoPractice(5), plumblinesOwn],
  texts: {
    en: {
      title: 'Every open story belongs to an epic',
      motivation: 'The epic says what a story is for. A story without one counts towards no goal and appears on no roadmap.',
      requirement: 'A story that is not done has a parent.',
      remediation: ['Choose the epic that the story helps to finish.', 'If there is none, ask whether the story is wanted.'],
      whenNotToUse: 'Leave it out for teams that do not work with epics.',
      options: {},
    },
    nl: {
      title: 'Elke open story hoort bij een epic',
      motivation: 'De epic zegt waar een story voor dient. Een story zonder epic telt voor geen doel mee en staat op geen roadmap.',
      requirement: 'Een story die niet gereed is, heeft een bovenliggend issue.',
      remediation: ['Kies de epic waar de story aan bijdraagt.', 'Is die er niet, vraag dan of de story nodig is.'],
      whenNotToUse: 'Laat deze regel weg voor teams die niet met epics werken.',
      options: {},
    },
  },
};
