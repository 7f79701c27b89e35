import { notApplicable, passOrFail } from '../pass-or-fail';
import type { ProjectRule } from '../rule';
import { plumblinesOwn, pm2 } from '../rule-sources';

export const openVersionHasReleaseDate: ProjectRule = {
  id: 'open-version-has-release-date',
  scope: 'project',
  topic: 'governance',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 5,
  options: [],
  judge: ({ versions }) => {
    const toCome = versions.filter((version) => !version.released && !version.archived);
    if (toCome.length === 0) return notApplicable('none');
    return passOrFail(
      'item',
      toCome.length,
      toCome.filter((version) => version.releaseDay === null).map(({ versionId, name }) => ({ subjectId: versionId, name })),
    );
  },
  sources: [pm2, plumblinesOwn],
  texts: {
    en: {
      title: 'Every version to come has a release date',
      motivation: 'A version without a date is a wish. Milestones on the portfolio page come from these dates.',
      requirement: 'Every version that is neither released nor archived has a release date.',
      remediation: ['Agree on a date.', 'Enter it at the version in Jira.'],
      whenNotToUse: 'If versions are only used to sort ideas.',
      options: {},
      reasons: { none: 'The project has no versions to come.' },
    },
    nl: {
      title: 'Elke komende versie heeft een releasedatum',
      motivation: 'Een versie zonder datum is een wens. De mijlpalen op de portfoliopagina komen uit deze data.',
      requirement: 'Elke versie die niet is uitgebracht of gearchiveerd, heeft een releasedatum.',
      remediation: ['Spreek een datum af.', 'Vul die in bij de versie in Jira.'],
      whenNotToUse: 'Als versies alleen dienen om ideeën te ordenen.',
      options: {},
      reasons: { none: 'Het project heeft geen komende versies.' },
    },
  },
};
