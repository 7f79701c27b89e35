import { all, compare, isOpen, some } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { numberOption } from '../rule-options';
import { gaoPractice, plumblinesOwn } from '../rule-sources';

export const openIssueFewBlockers: IssueRule = {
  id: 'open-issue-few-blockers',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 15,
  options: [{ name: 'blockers', unit: 'count', defaultValue: 3, minimum: 1, maximum: 50 }],
  appliesTo: () => all(isOpen, some('openBlockerCount')),
  requires: (options) => compare('openBlockerCount', '<=', numberOption(options, 'blockers')),

  sources: [gaoPractice(2), plumblinesOwn],
  texts: {
    en: {
      title: 'No open issue waits for many others',
      motivation: 'An issue that waits for many others starts late almost for certain: the slowest of them decides.',
      requirement: 'The number of open issues that block an issue which is not done is at most {{blockers}}.',
      remediation: [
        'Check whether every blocker is a real one.',
        'Split the issue so that one part can start.',
        'Plan the blockers first, and agree on their dates.',
      ],
      whenNotToUse: 'Milestones that close a phase wait for everything by nature. Exclude them or raise the number.',
      options: { blockers: 'How many open blockers are still acceptable.' },
    },
    nl: {
      title: 'Geen open issue wacht op veel andere',
      motivation: 'Een issue dat op veel andere wacht, begint vrijwel zeker te laat: het langzaamste bepaalt het tempo.',
      requirement: 'Het aantal open issues dat een issue blokkeert dat niet gereed is, is hoogstens {{blockers}}.',
      remediation: [
        'Ga na of elke blokkade echt is.',
        'Splits het issue, zodat een deel kan beginnen.',
        'Plan eerst de blokkades en spreek er datums voor af.',
      ],
      whenNotToUse: 'Mijlpalen die een fase afsluiten, wachten uit hun aard op alles. Sluit ze uit of verhoog het aantal.',
      options: { blockers: 'Hoeveel open blokkades nog aanvaardbaar zijn.' },
    },
  },
};
