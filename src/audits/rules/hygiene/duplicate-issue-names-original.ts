import { all, isDone, some } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { plumblinesOwn } from '../rule-sources';

export const duplicateIssueNamesOriginal: IssueRule = {
  id: 'duplicate-issue-names-original',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 3,
  options: [],
  appliesTo: (_, vocabulary) => all(isDone, { fact: 'resolutionId', in: vocabulary.duplicateResolutionIds }),
  requires: () => some('duplicateLinkCount'),

  sources: [plumblinesOwn],
  texts: {
    en: {
      title: 'Every duplicate is linked to the original',
      motivation: 'Whoever finds the duplicate wants to follow the original. Without a link they search again, or report it a third time.',
      requirement: 'An issue resolved as duplicate has a link of type duplicate.',
      remediation: ['Find the issue that this one repeats.', 'Link the two with a link of type duplicate.'],
      whenNotToUse: 'Leave it out where duplicates are merged and the original is gone.',
      options: {},
    },
    nl: {
      title: 'Elk duplicaat is aan het origineel gekoppeld',
      motivation:
        'Wie het duplicaat vindt, wil het origineel volgen. Zonder koppeling wordt er opnieuw gezocht, of wordt het voor de derde keer gemeld.',
      requirement: 'Een issue dat als duplicaat is opgelost, heeft een duplicaatkoppeling.',
      remediation: ['Zoek het issue dat dit issue herhaalt.', 'Koppel de twee met een duplicaatkoppeling.'],
      whenNotToUse: 'Laat deze regel weg als duplicaten worden samengevoegd en het origineel verdwijnt.',
      options: {},
    },
  },
};
