import { useCallback, useMemo, useRef, useState } from 'react';
import type { ProvisionRun } from '../../../../../src/contracts/templates/run';
import { DraftStore } from '../../../../drafts/draft-store';
import { callApp } from '../../../../rpc';
import { useSpeech } from '../../../../viewer/viewer-context';
import { type AnswersToLessons, answersToLessons } from '../wizard-draft';

const keyOf = (runId: string): string => `wizard-lessons:${runId}`;

export interface LessonAnswers {
  /** Keeps what was said of lessons until the run has made the project. */
  readonly keepFor: (runId: string, answers: AnswersToLessons) => void;
  /** Hands over what was kept, once there is a project to keep it with. A request may be approved days later: it waits here. */
  readonly deliver: (run: ProvisionRun) => void;
  /** Answers that were handed over just now. */
  readonly delivered: number;
}

/** Answers to lessons that were given before their project existed. */
export const useLessonAnswers = (): LessonAnswers => {
  const { accountId } = useSpeech();
  const [delivered, setDelivered] = useState(0);
  const store = useMemo(
    () =>
      new DraftStore(
        accountId,
        () => window.localStorage,
        () => Date.now(),
      ),
    [accountId],
  );
  const isDelivering = useRef(false);
  const keepFor = useCallback(
    (runId: string, answers: AnswersToLessons) => {
      if (Object.keys(answers).length > 0) store.keep(keyOf(runId), answers);
    },
    [store],
  );
  const deliver = useCallback(
    ({ id, state, projectId }: ProvisionRun) => {
      if (state !== 'done' || projectId === null || isDelivering.current) return;
      const kept = store.read(keyOf(id), answersToLessons)?.value;
      if (kept === undefined) return;
      isDelivering.current = true;
      const send = async () => {
        const left: AnswersToLessons = { ...kept };
        for (const [lessonId, { answer, reason }] of Object.entries(kept)) {
          const answered = await callApp('lessons.answer', { lessonId, projectId, place: 'wizard', answer, reason });
          // What cannot be delivered now is tried again when the run is opened the next time.
          if (!answered.ok && answered.error.code !== 'NOT_FOUND' && answered.error.code !== 'INVALID_REQUEST') continue;
          delete left[lessonId];
          if (answered.ok) setDelivered((count) => count + 1);
        }
        if (Object.keys(left).length === 0) store.forget(keyOf(id));
        else store.keep(keyOf(id), left);
        isDelivering.current = false;
      };
      void send();
    },
    [store],
  );
  return { keepFor, deliver, delivered };
};
