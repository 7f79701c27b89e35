import { because, notApplicable, notAvailable, projectVerdict } from '../pass-or-fail';
import type { ProjectRule } from '../rule';
import { plumblinesOwn } from '../rule-sources';

const worseness = { onTrack: 0, atRisk: 1, offTrack: 2 } as const;

export const declaredStatusAgrees: ProjectRule = {
  id: 'declared-status-agrees',
  scope: 'project',
  topic: 'governance',
  severity: 'observation',
  weight: 2,
  minutesPerFinding: 15,
  options: [],
  judge: ({ record, calculatedStatus }) => {
    const [latest] = [...record.reports].sort((a, b) => b.at - a.at);
    if (latest === undefined) return notApplicable('noReport');
    if (calculatedStatus === null || calculatedStatus === 'unknown' || latest.declaredStatus === 'unknown') return notAvailable('unknown');
    const steps = worseness[calculatedStatus] - worseness[latest.declaredStatus];
    return projectVerdict(steps >= 1 ? because('rosier', { count: steps }) : undefined);
  },
  sources: [plumblinesOwn],
  texts: {
    en: {
      title: 'The declared status is no rosier than the figures',
      motivation: 'Green outside and red inside: the watermelon is the costliest colour in a portfolio.',
      requirement: 'The status of the last report is not better than the one calculated from Jira.',
      remediation: [
        'Talk with the project manager: do the figures miss something, or does the report?',
        'Mend the data, or publish a report with the right status.',
      ],
      whenNotToUse: 'If your status is about things that Jira does not hold.',
      options: {},
      reasons: {
        noReport: 'There is no report.',
        unknown: 'No status can be calculated.',
        rosier: 'The report is better than the figures, steps apart: {{count}}.',
      },
    },
    nl: {
      title: 'De gemelde status is niet rooskleuriger dan de cijfers',
      motivation: 'Groen van buiten en rood van binnen: de watermeloen is de duurste kleur in een portfolio.',
      requirement: 'De status in het laatste rapport is niet beter dan de status die uit Jira is berekend.',
      remediation: [
        'Praat met de projectmanager: missen de cijfers iets, of het rapport?',
        'Verbeter de gegevens, of publiceer een rapport met de juiste status.',
      ],
      whenNotToUse: 'Als uw status gaat over dingen die niet in Jira staan.',
      options: {},
      reasons: {
        noReport: 'Er is geen rapport.',
        unknown: 'Er kan geen status worden berekend.',
        rosier: 'Het rapport is beter dan de cijfers, aantal stappen: {{count}}.',
      },
    },
  },
};
