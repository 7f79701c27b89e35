import { auditLater } from '../audits/runs/stale-projects';
import { answerLesson, dismissLesson, noteOpened, subscribe } from '../lessons/answers/answer-lesson';
import { getProjectLessons } from '../lessons/answers/project-lessons-page';
import { recommendFor } from '../lessons/answers/recommend-for';
import { type CollectionNames, deleteCollection, getBooklet, saveCollection } from '../lessons/collections/lesson-collections';
import { draftFromIssue } from '../lessons/find/draft-from-issue';
import { getLessonsStart } from '../lessons/find/lessons-start';
import { similarIssues } from '../lessons/find/similar-issues';
import { importLessons, previewImport } from '../lessons/import/import-lessons';
import type { ImportProblem } from '../lessons/import/import-records';
import { getLessonInsight } from '../lessons/insight/lesson-insight';
import { askForChange, decideChange } from '../lessons/loop/ask-for-change';
import { lessonsBehind, listChanges } from '../lessons/loop/list-changes';
import { lessonWords } from '../messages/lessons/lesson-words';
import type { Language } from '../messages/message';
import { ok } from '../shared/result';
import { answeredBy, saidIn } from './lesson-handlers';
import type { RpcHandlers } from './rpc-handler';

type UseMethod =
  | 'lessons.recommend'
  | 'lessons.getProject'
  | 'lessons.getStart'
  | 'lessons.draftFromIssue'
  | 'lessons.similarIssues'
  | 'lessons.answer'
  | 'lessons.dismiss'
  | 'lessons.noteOpened'
  | 'lessons.askForChange'
  | 'lessons.decideChange'
  | 'lessons.listChanges'
  | 'lessons.behind'
  | 'lessons.saveCollection'
  | 'lessons.deleteCollection'
  | 'lessons.getBooklet'
  | 'lessons.subscribe'
  | 'lessons.previewImport'
  | 'lessons.import'
  | 'lessons.getInsight';

/** Use, closed loop, collections and import of lessons on the wire: each method calls one use case. */
export const lessonUseHandlers: Pick<RpcHandlers, UseMethod> = {
  'lessons.recommend': answeredBy(recommendFor),
  'lessons.getProject': answeredBy(getProjectLessons),
  'lessons.getStart': async ({ language }, { app, viewer }) =>
    ok(await getLessonsStart(app.lessonPorts(), viewer, language, collectionNames(language))),
  'lessons.draftFromIssue': async ({ issueId, language }, { app }) => {
    const draft = await draftFromIssue(app.lessonPorts(), issueId, language, (part, values) => lessonWords(language, part, values));
    return draft.ok ? draft : saidIn(language, draft.error);
  },
  'lessons.similarIssues': answeredBy((ports, _, request: { readonly issueId: number }) => similarIssues(ports, request)),
  'lessons.answer': async (request, call) => {
    const answer = await answeredBy(answerLesson)({ ...request, language: call.language }, call);
    // The rule that lessons are answered sees it soon.
    if (answer.ok) await auditLater(call.app.runContext(), [request.projectId]);
    return answer;
  },
  'lessons.dismiss': (request, call) => answeredBy(dismissLesson)({ ...request, language: call.language }, call),
  'lessons.noteOpened': (request, call) => answeredBy(noteOpened)({ ...request, language: call.language }, call),
  'lessons.askForChange': answeredBy(askForChange),
  'lessons.decideChange': answeredBy(decideChange),
  'lessons.listChanges': async ({ language }, { app, viewer }) => ok({ changes: await listChanges(app.lessonPorts(), viewer, language) }),
  'lessons.behind': async ({ target }, { app, viewer }) => ok({ lessons: await lessonsBehind(app.lessonPorts(), viewer, target) }),
  'lessons.saveCollection': (request, call) => answeredBy(saveCollection)({ ...request, language: call.language }, call),
  'lessons.deleteCollection': (request, call) => answeredBy(deleteCollection)({ ...request, language: call.language }, call),
  'lessons.getBooklet': async ({ collectionId, language }, { app, viewer }) => {
    const booklet = await getBooklet(app.lessonPorts(), viewer, collectionId, collectionNames(language));
    return booklet.ok ? booklet : saidIn(language, booklet.error);
  },
  'lessons.subscribe': async (request, { app, viewer }) => ok({ topics: await subscribe(app.lessonPorts(), viewer, request) }),
  'lessons.previewImport': async ({ language, ...request }, { app, viewer }) => {
    const preview = await previewImport(app.importPorts(), viewer, { ...request, language });
    if (!preview.ok) return saidIn(language, preview.error);
    return ok({ ...preview.value, problems: preview.value.problems.map((problem) => inWords(problem, language)) });
  },
  'lessons.import': async ({ language, ...request }, { app, viewer }) => {
    const answer = await importLessons(app.importPorts(), viewer, { ...request, language });
    if (!answer.ok) return saidIn(language, answer.error);
    return ok({ ...answer.value, problems: answer.value.problems.map((problem) => inWords(problem, language)) });
  },
  'lessons.getInsight': answeredBy(getLessonInsight),
};

/** What the reading lists of the phases are called. */
export const collectionNames = (language: Language): CollectionNames => ({
  name: (phase) => lessonWords(language, `collection.phase.${phase}`),
  description: lessonWords(language, 'collection.phase.description'),
  language,
});

function inWords({ record, problem }: ImportProblem, language: Language): { record: number; problem: string } {
  const { code, ...values } = problem;
  return { record, problem: lessonWords(language, code, values) };
}
