import { notApplicable, passOrFail } from '../pass-or-fail';
import type { ProjectRule } from '../rule';
import { pm2 } from '../rule-sources';

const dateText = (epochSeconds: number): string => new Date(epochSeconds * 1000).toISOString().slice(0, 10);

export const rebaselineHasApprovedChange: ProjectRule = {
  id: 'rebaseline-has-approved-change',
  scope: 'project',
  topic: 'governance',
  severity: 'shall',
  weight: 2,
  minutesPerFinding: 20,
  options: [],
  judge: ({ record }) => {
    const [, ...again] = [...record.baselines].sort((a, b) => a.takenAt - b.takenAt);
    if (again.length === 0) return notApplicable('neverAgain');
    return passOrFail(
      'item',
      again.length,
      again
        .filter((baseline) => baseline.approvedChangeIssueId === null)
        .map((baseline) => ({ subjectId: baseline.takenAt, name: dateText(baseline.takenAt) })),
    );
  },
  sources: [pm2],
  texts: {
    en: {
      title: 'A new baseline follows an approved change',
      motivation: 'Whoever may move the yardstick at will is never late. A new baseline needs the yes of those who approved the old one.',
      requirement: 'Every baseline after the first names an approved change request.',
      remediation: ['Have the change approved by the steering group.', 'Take the baseline again and name the change.'],
      whenNotToUse: 'In the planning phase, as long as the first plan is not approved.',
      options: {},
      reasons: { neverAgain: 'The baseline was never changed.' },
    },
    nl: {
      title: 'Een nieuwe baseline volgt op een goedgekeurde wijziging',
      motivation:
        'Wie de meetlat naar believen mag verleggen, is nooit te laat. Een nieuwe baseline vraagt om het ja van wie de oude goedkeurde.',
      requirement: 'Elke baseline na de eerste verwijst naar een goedgekeurd wijzigingsverzoek.',
      remediation: ['Laat de wijziging goedkeuren door de stuurgroep.', 'Leg de baseline opnieuw vast en noem de wijziging.'],
      whenNotToUse: 'In de planfase, zolang het eerste plan nog niet is goedgekeurd.',
      options: {},
      reasons: { neverAgain: 'De baseline is nooit gewijzigd.' },
    },
  },
};
