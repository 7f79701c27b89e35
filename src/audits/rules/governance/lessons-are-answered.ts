import { because, notApplicable, notAvailable, projectVerdict } from '../pass-or-fail';
import type { ProjectRule } from '../rule';
import { govS002, p3express } from '../rule-sources';

export const lessonsAreAnswered: ProjectRule = {
  id: 'lessons-are-answered',
  scope: 'project',
  topic: 'governance',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 10,
  options: [],
  judge: ({ record: { lessons } }) => {
    if (lessons === null) return notAvailable('notInUse');
    if (lessons.offered === 0) return notApplicable('noneOffered');
    const open = lessons.offered - lessons.answered;
    return projectVerdict(open > 0 ? because('open', { count: open }) : undefined);
  },
  sources: [p3express, govS002],
  texts: {
    en: {
      title: 'Recommended lessons are answered',
      motivation: 'A lesson helps when somebody says: we apply it, or it does not apply because. Unanswered ones are unread ones.',
      requirement: 'Every lesson offered to the project was answered.',
      remediation: ['Open the lessons on the project’s Plumbline page.', 'Answer each: applied, or does not apply and why.'],
      whenNotToUse: 'While no lessons are collected.',
      options: {},
      reasons: {
        notInUse: 'Lessons are not in use yet.',
        noneOffered: 'No lesson was offered to the project.',
        open: 'Lessons without an answer: {{count}}.',
      },
    },
    nl: {
      title: 'Aanbevolen lessen zijn beantwoord',
      motivation: 'Een les helpt als iemand zegt: die passen we toe, of die past hier niet omdat. Zonder antwoord is een les ongelezen.',
      requirement: 'Elke les die het project kreeg aangeboden, is beantwoord.',
      remediation: [
        'Open de lessen op de Plumbline-pagina van het project.',
        'Beantwoord ze: toegepast, of niet van toepassing en waarom.',
      ],
      whenNotToUse: 'Zolang er geen lessen worden verzameld.',
      options: {},
      reasons: {
        notInUse: 'Lessen zijn nog niet in gebruik.',
        noneOffered: 'Het project kreeg geen les aangeboden.',
        open: 'Lessen zonder antwoord: {{count}}.',
      },
    },
  },
};
