import { all, isOpen, none, some } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { plumblinesOwn } from '../rule-sources';

export const openIssueNotInReleasedVersion: IssueRule = {
  id: 'open-issue-not-in-released-version',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 2,
  options: [],
  appliesTo: () => all(isOpen, some('fixVersionCount')),
  requires: () => none('releasedFixVersionCount'),
  fix: { kind: 'removeReleasedFixVersions' },
  sources: [plumblinesOwn],
  texts: {
    en: {
      title: 'No open issue is planned for a version that is already released',
      motivation:
        'A released version is a promise that was kept. An open issue in it makes the release notes wrong, and the work falls out of every plan.',
      requirement: 'None of the fix versions of an issue that is not done is released.',
      remediation: [
        'If the work went out with that version, move the issue to done.',
        'Otherwise take the released version off and choose the version in which it will come.',
      ],
      whenNotToUse: 'Leave it out where versions are released while work on them goes on, such as yearly versions of a plan.',
      options: {},
    },
    nl: {
      title: 'Geen open issue staat gepland in een versie die al is vrijgegeven',
      motivation:
        'Een vrijgegeven versie is een belofte die is nagekomen. Staat er nog een open issue in, dan kloppen de release notes niet en valt het werk buiten elke planning.',
      requirement: 'Geen van de oplosversies van een issue dat niet gereed is, is al vrijgegeven.',
      remediation: [
        'Is het werk met die versie meegegaan, zet het issue dan op gereed.',
        'Haal anders de vrijgegeven versie weg en kies de versie waarin het wel komt.',
      ],
      whenNotToUse: 'Laat deze regel weg als versies worden vrijgegeven terwijl het werk eraan doorgaat, zoals jaarversies van een plan.',
      options: {},
    },
  },
};
