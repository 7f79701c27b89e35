import { z } from 'zod';
import { lessonAnswers, lessonId } from '../../../../src/contracts/lessons/lesson';
import { answers } from '../../../../src/contracts/templates/blueprint';

/** What was said of a lesson before the project exists. */
export const lessonAnswer = z.object({ answer: z.enum(lessonAnswers), reason: z.string().max(1000) });
export type LessonAnswer = z.infer<typeof lessonAnswer>;
export const answersToLessons = z.record(lessonId, lessonAnswer);
export type AnswersToLessons = z.infer<typeof answersToLessons>;

/** What somebody typed into the wizard: only their own answers, so that defaults go on following these. */
export const wizardDraft = z.object({ answers, lessons: answersToLessons });
export type WizardDraft = z.infer<typeof wizardDraft>;
export const emptyDraft: WizardDraft = { answers: {}, lessons: {} };

export const isEmptyDraft = ({ answers: given, lessons }: WizardDraft): boolean =>
  Object.keys(given).length + Object.keys(lessons).length === 0;

/** The wizard's place in the draft store: one per template and project. */
export const draftKey = (templateId: string, projectId: number | null): string => `wizard:${templateId}:${projectId ?? 'new'}`;
