import { useCallback, useEffect, useState } from 'react';
import type { LessonCollection } from '../../../../src/contracts/lessons/lesson-contracts';
import type { Language } from '../../../../src/messages/message';
import { callApp } from '../../../rpc';

interface LessonTitles {
  readonly titles: ReadonlyMap<string, string>;
  readonly learn: (lessonId: string, title: string) => void;
}

/** Titles of the lessons of a collection: published ones come with its booklet, the few others are asked for one by one. */
export const useLessonTitles = (collection: LessonCollection | null, language: Language): LessonTitles => {
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  const learn = useCallback(
    (lessonId: string, title: string) =>
      setTitles((before) => (before.get(lessonId) === title ? before : new Map([...before, [lessonId, title]]))),
    [],
  );
  const id = collection?.id ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the collection is read again when its version changes
  useEffect(() => {
    if (collection === null) return;
    let isCurrent = true;
    const read = async () => {
      const booklet = await callApp('lessons.getBooklet', { collectionId: collection.id, language });
      const published = booklet.ok ? booklet.value.lessons : [];
      const known = new Set(published.map((lesson) => lesson.id));
      const others = await Promise.all(
        collection.lessonIds.filter((one) => !known.has(one)).map((lessonId) => callApp('lessons.get', { lessonId, language })),
      );
      if (!isCurrent) return;
      const read = [...published, ...others.flatMap((answer) => (answer.ok ? [answer.value.lesson] : []))];
      setTitles((before) => new Map([...before, ...read.map((lesson): [string, string] => [lesson.id, lesson.title])]));
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [id, collection?.version, language]);
  return { titles, learn };
};
