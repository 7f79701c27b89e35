import { auditLater } from '../audits/runs/stale-projects';
import type { RpcResponse } from '../contracts/rpc';
import { searchForViewer } from '../lessons/find/search-for-viewer';
import type { LessonPorts } from '../lessons/lesson-ports';
import { rebuildLessonIndex } from '../lessons/record/keep-lesson';
import { getLesson } from '../lessons/record/open-lesson';
import { saveLesson, saveLessons } from '../lessons/record/save-lesson';
import type { LessonRefusal } from '../lessons/refusal';
import { mergeLessons } from '../lessons/review/merge-lessons';
import { nearDuplicates } from '../lessons/review/near-duplicates';
import { reviewLesson } from '../lessons/review/review-lesson';
import { getReviewQueue } from '../lessons/review/review-queue';
import { submitLesson } from '../lessons/review/submit-lesson';
import { type LessonViewer, lessonReader } from '../lessons/visibility/lesson-reader';
import { lessonWords } from '../messages/lessons/lesson-words';
import { lessonRefusalMessage } from '../messages/lessons/refusal-message';
import type { Language } from '../messages/message';
import { err, ok, type Result } from '../shared/result';
import type { Refused, RpcCall, RpcHandlers } from './rpc-handler';

type RecordMethod =
  | 'lessons.search'
  | 'lessons.get'
  | 'lessons.save'
  | 'lessons.saveMany'
  | 'lessons.submit'
  | 'lessons.review'
  | 'lessons.merge'
  | 'lessons.getReviewQueue'
  | 'lessons.findAlike'
  | 'lessons.rebuildIndex';

/** Writing, reviewing and finding lessons on the wire: each method calls one use case and says a refusal in the language of the request. */
export const lessonHandlers: Pick<RpcHandlers, RecordMethod> = {
  'lessons.search': async (request, { app, viewer }) => {
    const startedAt = performance.now();
    const { facets, ...found } = await searchForViewer(app.lessonPorts(), viewer, request);
    return ok({ ...found, facets: labelled(facets, request.language), milliseconds: performance.now() - startedAt });
  },
  'lessons.get': answeredBy(getLesson),
  'lessons.save': answeredBy(saveLesson),
  'lessons.saveMany': async (request, call) => {
    const answer = await answeredBy(saveLessons)(request, call);
    const projectIds = request.lessons.flatMap(({ content }) => content.sourceProjectId ?? []);
    if (answer.ok && answer.value.submitted > 0) await auditLater(call.app.runContext(), [...new Set(projectIds)]);
    return answer;
  },
  'lessons.submit': async (request, call) => {
    const answer = await answeredBy(submitLesson)(request, call);
    const projectId = answer.ok ? answer.value.lesson.sourceProjectId : null;
    // The rule that lessons are captured sees it soon.
    if (projectId !== null) await auditLater(call.app.runContext(), [projectId]);
    return answer;
  },
  'lessons.review': answeredBy(reviewLesson),
  'lessons.merge': answeredBy(mergeLessons),
  'lessons.getReviewQueue': async (_, { app, viewer }) => ok(await getReviewQueue(app.lessonPorts(), viewer)),
  'lessons.findAlike': async ({ text, except }, { app, viewer }) => {
    const ports = app.lessonPorts();
    return ok({ alike: await nearDuplicates(ports, await lessonReader(ports, viewer), text, except) });
  },
  'lessons.rebuildIndex': async (_, { app, viewer, language }) => {
    if (!(await viewer.isPmoAdmin())) return saidIn(language, { code: 'NOT_ALLOWED', problem: 'index.notAllowed', place: '', values: {} });
    return ok({ lessons: await rebuildLessonIndex(app.lessonPorts()) });
  },
};

/** A handler that calls a use case of lessons. */
export function answeredBy<Request, Value>(
  useCase: (ports: LessonPorts, viewer: LessonViewer, request: Request) => Promise<Result<Value, LessonRefusal>>,
) {
  return async (request: Request & { readonly language: Language }, { app, viewer }: RpcCall): Promise<Result<Value, Refused>> => {
    const result = await useCase(app.lessonPorts(), viewer, request);
    return result.ok ? result : saidIn(request.language, result.error);
  };
}

/** A refusal in the reader's language. */
export const saidIn = (language: Language, { code, problem, place, values }: LessonRefusal) =>
  err({ code, place, message: lessonRefusalMessage(language, problem, values) } satisfies Refused);

type Found = Awaited<ReturnType<typeof searchForViewer>>['facets'];

function labelled(facets: Found, language: Language): RpcResponse<'lessons.search'>['facets'] {
  type Words = Parameters<typeof lessonWords>[1];
  const inWords = (kind: 'category' | 'phase' | 'language', counts: Found['categories']) =>
    counts.map((one) => ({ ...one, label: lessonWords(language, `${kind}.${one.value}` as Words) }));
  return {
    categories: inWords('category', facets.categories),
    phases: inWords('phase', facets.phases),
    topics: facets.topics.map((one) => ({ ...one, label: one.value })),
    projects: facets.projects.map(({ name, ...one }) => ({ ...one, label: name })),
    languages: inWords('language', facets.languages),
  };
}
