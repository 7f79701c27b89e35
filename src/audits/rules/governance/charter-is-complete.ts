import type { ProjectRecordView } from '../../dossier/project-dossier';
import { namedByReason } from '../../findings/subject-name';
import { passOrFail } from '../pass-or-fail';
import type { ProjectRule } from '../rule';
import { govS002, pm2 } from '../rule-sources';

const charterFields = ['sponsorAccountId', 'goal', 'startDay', 'endDay', 'budget'] as const satisfies readonly (keyof ProjectRecordView)[];

const missingFields = (record: ProjectRecordView) =>
  charterFields
    .map((field, index) => ({ field, subjectId: index + 1 }))
    .filter(({ field }) => record[field] === null || (field === 'goal' && record.goal.trim() === ''))
    .map(({ field, subjectId }) => ({ subjectId, name: namedByReason(field) }));

export const charterIsComplete: ProjectRule = {
  id: 'charter-is-complete',
  scope: 'project',
  topic: 'governance',
  severity: 'shall',
  weight: 2,
  minutesPerFinding: 20,
  options: [],
  judge: ({ record }) => passOrFail('item', charterFields.length, missingFields(record)),
  sources: [pm2, govS002],
  texts: {
    en: {
      title: 'The charter is filled in',
      motivation:
        'Sponsor, goal, dates and budget are what a project is steered by. What is not agreed at the start is argued about at the end.',
      requirement:
        'The project record names a sponsor, a goal, a start day, an end day and a budget (or says that the project has none of its own).',
      remediation: ['Open the project’s Plumbline page and fill in what is missing.', 'Have the sponsor confirm it.'],
      whenNotToUse: 'For work that is no project, such as the running of a service.',
      options: {},
      reasons: {
        sponsorAccountId: 'No sponsor is named.',
        goal: 'The goal is missing.',
        startDay: 'The start day is missing.',
        endDay: 'The end day is missing.',
        budget: 'Nothing is said about a budget.',
      },
    },
    nl: {
      title: 'Het projectcharter is ingevuld',
      motivation:
        'Opdrachtgever, doel, data en budget zijn waarop een project gestuurd wordt. Wat aan het begin niet is afgesproken, wordt aan het eind een discussie.',
      requirement:
        'In het projectdossier staan een opdrachtgever, een doel, een begindatum, een einddatum en een budget (of dat het project geen eigen budget heeft).',
      remediation: ['Open de Plumbline-pagina van het project en vul aan wat ontbreekt.', 'Laat de opdrachtgever het bevestigen.'],
      whenNotToUse: 'Voor werk dat geen project is, zoals het beheer van een dienst.',
      options: {},
      reasons: {
        sponsorAccountId: 'Er is geen opdrachtgever genoemd.',
        goal: 'Het doel ontbreekt.',
        startDay: 'De begindatum ontbreekt.',
        endDay: 'De einddatum ontbreekt.',
        budget: 'Over een budget staat er niets.',
      },
    },
  },
};
