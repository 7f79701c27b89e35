import { notApplicable, passOrFail, subjectIdOf } from '../pass-or-fail';
import type { ProjectRule } from '../rule';
import { pm2 } from '../rule-sources';

export const requiredDocumentsArePresent: ProjectRule = {
  id: 'required-documents-are-present',
  scope: 'project',
  topic: 'governance',
  severity: 'shall',
  weight: 2,
  minutesPerFinding: 60,
  options: [],
  judge: ({ record }) => {
    const required = record.documents.filter((document) => document.required);
    if (required.length === 0) return notApplicable('noneRequired');
    return passOrFail(
      'item',
      required.length,
      required.filter((document) => !document.present).map(({ id, name }) => ({ subjectId: subjectIdOf(id), name })),
    );
  },
  sources: [pm2],
  texts: {
    en: {
      title: 'All required documents are there',
      motivation: 'A project that cannot show its plan, risk list or acceptance cannot be handed over, checked or defended.',
      requirement: 'Every document marked as required in the project record has a link.',
      remediation: ['Write the document or find where it is.', 'Put its link into the project record.'],
      whenNotToUse: 'If the document list is kept elsewhere.',
      options: {},
      reasons: { noneRequired: 'The project record requires no documents.' },
    },
    nl: {
      title: 'Alle verplichte documenten zijn er',
      motivation:
        'Een project dat zijn plan, risicolijst of acceptatie niet kan tonen, is niet over te dragen, te toetsen of te verdedigen.',
      requirement: 'Elk document dat in het projectdossier verplicht is, heeft een link.',
      remediation: ['Schrijf het document, of zoek op waar het staat.', 'Zet de link in het projectdossier.'],
      whenNotToUse: 'Als de documentenlijst elders wordt bijgehouden.',
      options: {},
      reasons: { noneRequired: 'Het projectdossier vraagt geen documenten.' },
    },
  },
};
