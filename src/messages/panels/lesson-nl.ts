import type { Catalogue } from '../message';
import type { lessonPanelsEn } from './lesson-en';

export const lessonPanelsNl: Catalogue<keyof typeof lessonPanelsEn> = {
  'lessonsPanel.title': 'Lessen die bij dit issue passen',
  'lessonsPanel.similar': 'Lijkt op',
  'lessonsPanel.similarDone': '{{key}} {{summary}} (gereed)',
  'lessonsPanel.similarOpen': '{{key}} {{summary}}',
  'lessonsPanel.answered': 'Genoteerd bij het project.',
  'lessonsPanel.save': 'Antwoord opslaan',
  'captureLesson.title': 'Les vastleggen',
  'captureLesson.loading': 'Het issue wordt gelezen',
  'captureLesson.alike': { one: 'Er is één les die hierop lijkt', other: 'Er zijn {{count}} lessen die hierop lijken' },
  'captureLesson.alike.body': 'Zegt een daarvan hetzelfde, beantwoord die dan in plaats van haar opnieuw te schrijven.',
  'captureLesson.draft': 'Als concept opslaan',
  'captureLesson.submit': 'Ter beoordeling sturen',
  'captureLesson.saved': 'Les opgeslagen',
  'captureLesson.submitted': 'Les ter beoordeling gestuurd',
  'captureLesson.submitted.body': 'Iemand van het PMO bekijkt haar. Je vindt haar terug onder Lessen.',
  'captureLesson.incomplete': 'De les is als concept opgeslagen: er ontbreekt iets voordat ze kan worden beoordeeld.',
  'captureLesson.titleMissing': 'Geef een titel: waar het over gaat, in een paar woorden.',
  'lessonsGadget.loading': 'Lessen worden gezocht',
  'lessonsGadget.headline': { one: 'Eén les past nu bij je projecten', other: '{{count}} lessen passen nu bij je projecten' },
  'lessonsGadget.none.title': 'Vandaag niets nieuws te leren',
  'lessonsGadget.none.body': 'Lessen die passen bij je projecten, hun fase en wat daar faalt, verschijnen hier.',
  'lessonsGadget.open': 'Lessen openen',
};
