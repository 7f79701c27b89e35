import { notApplicable, passOrFail, subjectIdOf } from '../pass-or-fail';
import type { ProjectRule } from '../rule';
import { plumblinesOwn, pm2 } from '../rule-sources';

export const documentsAreReviewed: ProjectRule = {
  id: 'documents-are-reviewed',
  scope: 'project',
  topic: 'governance',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 30,
  options: [],
  judge: ({ today, record }) => {
    const dated = record.documents.filter((document) => document.present && document.reviewDueDay !== null);
    if (dated.length === 0) return notApplicable('noneDated');
    const late = dated.filter(
      ({ reviewDueDay, reviewedDay }) =>
        reviewDueDay !== null && reviewDueDay < today && (reviewedDay === null || reviewedDay < reviewDueDay),
    );
    return passOrFail(
      'item',
      dated.length,
      late.map(({ id, name }) => ({ subjectId: subjectIdOf(id), name })),
    );
  },
  sources: [pm2, plumblinesOwn],
  texts: {
    en: {
      title: 'Documents are reviewed on time',
      motivation: 'A plan nobody has looked at since spring describes another project.',
      requirement: 'No document’s review day has passed without a review on or after it.',
      remediation: ['Read the document and correct it.', 'Enter today as its review day and set the next one.'],
      whenNotToUse: 'For documents that are final.',
      options: {},
      reasons: { noneDated: 'No document has a review day.' },
    },
    nl: {
      title: 'Documenten worden op tijd herzien',
      motivation: 'Een plan waar sinds het voorjaar niemand naar keek, beschrijft een ander project.',
      requirement: 'Van geen document is de herzieningsdag voorbij zonder dat het op of na die dag is herzien.',
      remediation: ['Lees het document en verbeter het.', 'Vul vandaag in als dag van herziening en kies de volgende.'],
      whenNotToUse: 'Voor documenten die definitief zijn.',
      options: {},
      reasons: { noneDated: 'Geen enkel document heeft een herzieningsdag.' },
    },
  },
};
