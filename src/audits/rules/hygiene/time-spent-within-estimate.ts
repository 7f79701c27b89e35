import { all, compare, has } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { plumblinesOwn, pm2 } from '../rule-sources';

export const timeSpentWithinEstimate: IssueRule = {
  id: 'time-spent-within-estimate',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'observation',
  weight: 1,
  minutesPerFinding: 10,
  options: [],
  appliesTo: () => all(compare('timeSpent', '>', 0), has('originalEstimate')),
  requires: () => ({ fact: 'timeSpent', op: '<=', fact2: 'originalEstimate' }),

  sources: [pm2, plumblinesOwn],
  texts: {
    en: {
      title: 'No issue took more time than estimated',
      motivation: 'One overrun is an accident. Many of them say that estimates, or the budget made of them, are too low.',
      requirement: 'The time spent on an issue is at most its original estimate.',
      remediation: [
        'Look together at what took longer, and write it down as a lesson.',
        'Adjust the remaining estimate, and tell whoever counts on the budget.',
        'Leave the original estimate as it was: it is the memory of what was thought.',
      ],
      whenNotToUse: 'Leave it out where estimates are rough guesses that nobody plans with.',
      options: {},
    },
    nl: {
      title: 'Geen issue kostte meer tijd dan geschat',
      motivation:
        'Eén overschrijding is toeval. Veel overschrijdingen zeggen dat de schattingen, of het budget dat erop rust, te laag zijn.',
      requirement: 'De tijd die aan een issue is besteed, is hoogstens de oorspronkelijke schatting.',
      remediation: [
        'Kijk samen wat er langer duurde en leg dat vast als les.',
        'Pas de resterende schatting aan en vertel het aan wie op het budget rekent.',
        'Laat de oorspronkelijke schatting staan: die onthoudt wat je dacht.',
      ],
      whenNotToUse: 'Laat deze regel weg als schattingen ruwe gokken zijn waar niemand mee plant.',
      options: {},
    },
  },
};
