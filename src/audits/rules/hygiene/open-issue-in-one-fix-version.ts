import { all, compare, isOpen, some } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { numberOption } from '../rule-options';
import { plumblinesOwn } from '../rule-sources';

export const openIssueInOneFixVersion: IssueRule = {
  id: 'open-issue-in-one-fix-version',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'observation',
  weight: 1,
  minutesPerFinding: 2,
  options: [{ name: 'versions', unit: 'count', defaultValue: 1, minimum: 1, maximum: 20 }],
  appliesTo: () => all(isOpen, some('fixVersionCount')),
  requires: (options) => compare('fixVersionCount', '<=', numberOption(options, 'versions')),

  sources: [plumblinesOwn],
  texts: {
    en: {
      title: 'Every open issue is promised for one version',
      motivation:
        'An issue in several versions is promised several times. Which promise holds, nobody knows until the first release has passed.',
      requirement: 'The number of fix versions of an issue that is not done is at most {{versions}}.',
      remediation: [
        'Keep the version in which the work comes first.',
        'Create a clone for every other version that needs its own delivery.',
      ],
      whenNotToUse: 'Leave it out for products that deliver the same change in several maintained versions.',
      options: { versions: 'How many fix versions an open issue may have.' },
    },
    nl: {
      title: 'Elk open issue is voor één versie toegezegd',
      motivation: 'Een issue in meer versies is vaker toegezegd. Welke toezegging geldt, weet niemand tot de eerste versie voorbij is.',
      requirement: 'Het aantal oplosversies van een issue dat niet gereed is, is hoogstens {{versions}}.',
      remediation: [
        'Houd de versie waarin het werk het eerst komt.',
        'Maak een kloon voor elke andere versie die een eigen oplevering vraagt.',
      ],
      whenNotToUse: 'Laat deze regel weg bij producten die dezelfde wijziging in meer onderhouden versies opleveren.',
      options: { versions: 'Hoeveel oplosversies een open issue mag hebben.' },
    },
  },
};
