import { showFlag } from '@forge/bridge';
import { useRef, useState } from 'react';
import type { OpenedLesson } from '../../../../src/contracts/lessons/lesson-contracts';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { withoutPlace } from '../without-place';
import type { LessonDraft } from './lesson-draft';

/** Fields beside which the form says what the app refused. */
const places = ['content.sourceProjectId', 'content.visibility'] as const;
type Place = (typeof places)[number];

interface SavingLesson {
  readonly isWorking: boolean;
  /** What is not about one of these fields. */
  readonly error: CallError | null;
  readonly refusals: ReadonlyMap<Place, string>;
  readonly save: (draft: LessonDraft, submits: boolean) => Promise<void>;
}

/** Keeps a lesson and sends it to review if asked to. When only the sending fails, saving again changes what was kept. */
export const useSaveLesson = (opened: OpenedLesson | null, onSaved: (lessonId: string, mayOpen: boolean) => void): SavingLesson => {
  const { say, language } = useSpeech();
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const kept = useRef<{ readonly id: string | null; readonly version: number }>({
    id: opened?.lesson.id ?? null,
    version: opened?.version ?? 0,
  });
  const send = async ({ content, ownerAccountId, eventDay }: LessonDraft, submits: boolean) => {
    const saved = await callApp('lessons.save', {
      ...kept.current,
      content: { ...content, title: content.title.trim() },
      ownerAccountId,
      eventDay,
      language,
    });
    if (!saved.ok) return saved;
    const { lesson, version, canEdit } = saved.value;
    kept.current = { id: lesson.id, version };
    return submits && canEdit && lesson.state === 'draft' ? callApp('lessons.submit', { lessonId: lesson.id, version, language }) : saved;
  };
  const save = async (draft: LessonDraft, submits: boolean) => {
    setWorking(true);
    setError(null);
    const answer = await send(draft, submits);
    setWorking(false);
    if (!answer.ok) return setError(answer.error);
    const { lesson, canEdit } = answer.value;
    if (!canEdit) {
      showFlag({
        id: 'plumbline-lesson',
        title: say('project.lessons.written'),
        description: say(lesson.state === 'draft' ? 'lesson.owner.goneDraft' : 'lesson.owner.gone'),
        type: 'success',
        isAutoDismiss: true,
      });
    }
    onSaved(lesson.id, canEdit);
  };
  const place = places.find((one) => error?.place === one || error?.place?.startsWith(`${one}.`));
  return {
    isWorking,
    error: place === undefined ? withoutPlace(error) : null,
    refusals: new Map(place === undefined || error === null ? [] : [[place, error.message]]),
    save,
  };
};
