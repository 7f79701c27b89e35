import { statusCategory } from '../../../facts/issue-fact';
import { all, compare, has, isOpen } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { plumblinesOwn, pm2 } from '../rule-sources';

export const openChildParentNotDone: IssueRule = {
  id: 'open-child-parent-not-done',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'shall',
  weight: 2,
  minutesPerFinding: 3,
  options: [],
  appliesTo: () => all(isOpen, has('parentCategory')),
  requires: () => compare('parentCategory', '!=', statusCategory.done),

  sources: [pm2, plumblinesOwn],
  texts: {
    en: {
      title: 'No open issue has a parent that is done',
      motivation: 'A finished parent with open work under it looks finished to everybody above, and the work is forgotten.',
      requirement: 'The parent of an issue that is not done is not done either.',
      remediation: [
        'If the work is finished, move the child to done.',
        'If it is still wanted, reopen the parent or give the child another parent.',
        'If nobody wants it any more, close the child.',
      ],
      whenNotToUse: 'Leave it out where children live on after their parent, such as follow-up work kept under a closed epic.',
      options: {},
    },
    nl: {
      title: 'Geen open issue hangt onder een issue dat gereed is',
      motivation: 'Een afgerond issue met open werk eronder lijkt voor iedereen erboven klaar, en het werk wordt vergeten.',
      requirement: 'Het bovenliggende issue van een issue dat niet gereed is, is ook niet gereed.',
      remediation: [
        'Is het werk klaar, zet het onderliggende issue dan op gereed.',
        'Is het nog nodig, heropen dan het bovenliggende issue of hang het werk onder een ander issue.',
        'Wil niemand het meer, sluit dan het onderliggende issue.',
      ],
      whenNotToUse:
        'Laat deze regel weg als onderliggend werk zijn bovenliggende issue mag overleven, zoals nazorg onder een gesloten epic.',
      options: {},
    },
  },
};
