import type { DocumentView } from '../../dossier/project-dossier';
import { notApplicable, passOrFail, subjectIdOf } from '../pass-or-fail';
import type { ProjectRule } from '../rule';
import { pm2 } from '../rule-sources';

/** A document that a template asks for by a gate cannot be missing before that day; one that was reviewed has been there. */
const isYetToCome = ({ present, reviewedDay, reviewDueDay }: DocumentView, today: number): boolean =>
  !present && reviewedDay === null && reviewDueDay !== null && reviewDueDay >= today;

export const requiredDocumentsArePresent: ProjectRule = {
  id: 'required-documents-are-present',
  scope: 'project',
  topic: 'governance',
  severity: 'shall',
  weight: 2,
  minutesPerFinding: 60,
  options: [],
  judge: ({ record, today }) => {
    const asked = record.documents.filter((document) => document.required);
    if (asked.length === 0) return notApplicable('noneRequired');
    const required = asked.filter((document) => !isYetToCome(document, today));
    if (required.length === 0) return notApplicable('noneDue');
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
      requirement: 'Every document marked as required in the project record has a link; a new one by its first review day, if it has one.',
      remediation: ['Write the document or find where it is.', 'Put its link into the project record.'],
      whenNotToUse: 'If the document list is kept elsewhere.',
      options: {},
      reasons: { noneRequired: 'The project record requires no documents.', noneDue: 'No required document is due yet.' },
    },
    nl: {
      title: 'Alle verplichte documenten zijn er',
      motivation:
        'Een project dat zijn plan, risicolijst of acceptatie niet kan tonen, is niet over te dragen, te toetsen of te verdedigen.',
      requirement:
        'Elk document dat in het projectdossier verplicht is, heeft een link; een nieuw document uiterlijk op zijn eerste herzieningsdag, als die er is.',
      remediation: ['Schrijf het document, of zoek op waar het staat.', 'Zet de link in het projectdossier.'],
      whenNotToUse: 'Als de documentenlijst elders wordt bijgehouden.',
      options: {},
      reasons: { noneRequired: 'Het projectdossier vraagt geen documenten.', noneDue: 'Nog geen verplicht document is aan de beurt.' },
    },
  },
};
