import { all, isDone, some } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { plumblinesOwn } from '../rule-sources';

export const fixedIssueHasFixVersion: IssueRule = {
  id: 'fixed-issue-has-fix-version',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 2,
  options: [],
  appliesTo: (_, vocabulary) => all(isDone, { fact: 'resolutionId', in: vocabulary.doneResolutionIds }),
  requires: () => some('fixVersionCount'),
  fix: { kind: 'addFixVersion', value: 'ask' },
  sources: [plumblinesOwn],
  texts: {
    en: {
      title: 'Every fixed issue says in which version it came',
      motivation: 'Whoever waits for a fix wants to know which version to install. Release notes are made of this field.',
      requirement: 'An issue that was carried out has at least one fix version.',
      remediation: ['Find out with which version the work went out.', 'Add that version as fix version.'],
      whenNotToUse: 'Leave it out for projects that deliver without versions.',
      options: {},
    },
    nl: {
      title: 'Elk opgelost issue zegt in welke versie het zit',
      motivation: 'Wie op een oplossing wacht, wil weten welke versie nodig is. Release notes worden van dit veld gemaakt.',
      requirement: 'Een issue dat is uitgevoerd, heeft minstens één oplosversie.',
      remediation: ['Zoek uit met welke versie het werk is meegegaan.', 'Voeg die versie toe als oplosversie.'],
      whenNotToUse: 'Laat deze regel weg bij projecten die zonder versies opleveren.',
      options: {},
    },
  },
};
