import { secondsPerDay } from '../../../shared/epoch';
import { because, notApplicable, projectVerdict } from '../pass-or-fail';
import type { ProjectRule } from '../rule';
import { numberOption } from '../rule-options';
import { govS002, pm2 } from '../rule-sources';
import { firstCreatedAt } from './project-age';

export const statusReportWithinCadence: ProjectRule = {
  id: 'status-report-within-cadence',
  scope: 'project',
  topic: 'governance',
  severity: 'shall',
  weight: 2,
  minutesPerFinding: 15,
  options: [{ name: 'days', unit: 'days', defaultValue: 35, minimum: 1, maximum: 366 }],
  judge: ({ now, record, issues }, options) => {
    const days = numberOption(options, 'days');
    const open = issues.some((issue) => issue.statusCategory !== 2);
    if (!open) return notApplicable('nothingOpen');
    const began = firstCreatedAt(issues);
    const last = Math.max(began, ...record.reports.map((report) => report.at));
    const age = Math.floor((now - last) / secondsPerDay);
    if (age <= days) return projectVerdict(undefined);
    return projectVerdict(record.reports.length === 0 ? because('never', { count: age }) : because('late', { count: age }));
  },
  sources: [pm2, govS002],
  texts: {
    en: {
      title: 'A status report is no older than the agreed cadence',
      motivation: 'Those who decide need a regular word on where the project stands. Silence hides trouble until it is expensive.',
      requirement: 'While work is open, the last status report is at most {{days}} days old. A project younger than that needs none yet.',
      remediation: [
        'Open the project’s Plumbline page: a draft with the calculated figures is ready.',
        'Add what the figures do not say and publish it.',
      ],
      whenNotToUse: 'For projects that are reported on at programme level.',
      options: { days: 'Days that may lie between two reports.' },
      reasons: {
        nothingOpen: 'No work is open.',
        never: 'There was never a report; the first issue is {{count}} days old.',
        late: 'The last report is {{count}} days old.',
      },
    },
    nl: {
      title: 'Er is een statusrapport binnen het afgesproken ritme',
      motivation: 'Wie beslist, moet regelmatig horen hoe het project ervoor staat. Stilte verbergt problemen tot ze duur zijn.',
      requirement:
        'Zolang er werk openstaat, is het laatste statusrapport hooguit {{days}} dagen oud. Een jonger project hoeft er nog geen te hebben.',
      remediation: [
        'Open de Plumbline-pagina van het project: er staat een concept met de berekende cijfers klaar.',
        'Vul aan wat de cijfers niet zeggen en publiceer het.',
      ],
      whenNotToUse: 'Voor projecten waarover op programmaniveau wordt gerapporteerd.',
      options: { days: 'Aantal dagen dat tussen twee rapporten mag liggen.' },
      reasons: {
        nothingOpen: 'Er staat geen werk open.',
        never: 'Er was nog nooit een rapport; het eerste issue is {{count}} dagen oud.',
        late: 'Het laatste rapport is {{count}} dagen oud.',
      },
    },
  },
};
