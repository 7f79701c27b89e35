import { notApplicable, passOrFail } from '../pass-or-fail';
import type { ProjectRule } from '../rule';
import { plumblinesOwn, pm2 } from '../rule-sources';

export const openVersionNotOverdue: ProjectRule = {
  id: 'open-version-not-overdue',
  scope: 'project',
  topic: 'governance',
  severity: 'shall',
  weight: 1,
  minutesPerFinding: 5,
  options: [],
  judge: ({ today, versions }) => {
    const toCome = versions.filter((version) => !version.released && !version.archived);
    if (toCome.length === 0) return notApplicable('none');
    return passOrFail(
      'item',
      toCome.length,
      toCome
        .filter((version) => version.releaseDay !== null && version.releaseDay < today)
        .map(({ versionId, name }) => ({ subjectId: versionId, name })),
    );
  },
  sources: [pm2, plumblinesOwn],
  texts: {
    en: {
      title: 'No version is past its release date',
      motivation: 'A milestone that passed without a word makes every date on the plan doubtful.',
      requirement: 'No unreleased version has a release date before today.',
      remediation: ['Release the version if it is out.', 'Otherwise agree on a new date and enter it.'],
      whenNotToUse: 'If versions are only used to sort ideas.',
      options: {},
      reasons: { none: 'The project has no versions to come.' },
    },
    nl: {
      title: 'Geen versie is over haar releasedatum heen',
      motivation: 'Een mijlpaal die stilzwijgend voorbijgaat, maakt elke datum in de planning twijfelachtig.',
      requirement: 'Geen enkele niet uitgebrachte versie heeft een releasedatum vóór vandaag.',
      remediation: ['Zet de versie op uitgebracht als dat zo is.', 'Spreek anders een nieuwe datum af en vul die in.'],
      whenNotToUse: 'Als versies alleen dienen om ideeën te ordenen.',
      options: {},
      reasons: { none: 'Het project heeft geen komende versies.' },
    },
  },
};
