import { because, notApplicable, projectVerdict } from '../pass-or-fail';
import type { ProjectRule } from '../rule';
import { numberOption } from '../rule-options';
import { plumblinesOwn } from '../rule-sources';

export const statusNotGreenTooLong: ProjectRule = {
  id: 'status-not-green-too-long',
  scope: 'project',
  topic: 'governance',
  severity: 'observation',
  weight: 1,
  minutesPerFinding: 15,
  options: [{ name: 'reports', unit: 'count', defaultValue: 6, minimum: 2, maximum: 24 }],
  judge: ({ record }, options) => {
    const wanted = numberOption(options, 'reports');
    const latest = [...record.reports].sort((a, b) => b.at - a.at).slice(0, wanted);
    if (latest.length < wanted) return notApplicable('fewReports');
    return projectVerdict(
      latest.every((report) => report.declaredStatus === 'onTrack') ? because('alwaysGreen', { count: wanted }) : undefined,
    );
  },
  sources: [plumblinesOwn],
  texts: {
    en: {
      title: 'The status is not green for ever',
      motivation: 'Nothing goes well for half a year without a hitch. Unbroken green is a reason to ask how it is measured.',
      requirement: 'Of the last {{reports}} reports at least one is not "on track".',
      remediation: ['Ask the project manager what would make the status amber.', 'Compare with the figures and the risk register.'],
      whenNotToUse: 'For routine projects with little risk.',
      options: { reports: 'Reports in a row that may be green.' },
      reasons: { fewReports: 'There are too few reports to tell.', alwaysGreen: 'Reports in a row that say “on track”: {{count}}.' },
    },
    nl: {
      title: 'De status is niet eeuwig groen',
      motivation: 'Niets gaat een half jaar lang zonder haperen. Onafgebroken groen is een reden om te vragen hoe er gemeten wordt.',
      requirement: 'Van de laatste {{reports}} rapporten is er minstens een niet ‘op schema’.',
      remediation: ['Vraag de projectmanager wat de status oranje zou maken.', 'Vergelijk met de cijfers en het risicoregister.'],
      whenNotToUse: 'Voor routineprojecten met weinig risico.',
      options: { reports: 'Aantal rapporten op rij dat groen mag zijn.' },
      reasons: {
        fewReports: 'Er zijn te weinig rapporten om iets te zeggen.',
        alwaysGreen: 'Rapporten op rij met ‘op schema’: {{count}}.',
      },
    },
  },
};
