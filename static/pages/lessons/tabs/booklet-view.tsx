import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useEffect } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { SkeletonBar } from '../../../components/skeleton';
import { useAnswer } from '../../../components/use-answer';
import { callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { LightMarkup } from '../../templates/markup/light-markup';

interface BookletViewProps {
  readonly collectionId: string;
  /** Told the collection's name as soon as it is known. */
  readonly onTitle: (collectionId: string, name: string) => void;
}

/** A collection as a booklet: whole lessons in order, ready to print. */
export const BookletView = ({ collectionId, onTitle }: BookletViewProps) => {
  const { say, language } = useSpeech();
  const { load, retry } = useAnswer(`${collectionId} ${language}`, () => callApp('lessons.getBooklet', { collectionId, language }));
  const name = load.state === 'done' && load.ok ? load.value.collection.name : null;
  useEffect(() => {
    if (name !== null) onTitle(collectionId, name);
  }, [collectionId, name, onTitle]);
  if (load.state === 'loading') return <SkeletonBar height={240} />;
  if (!load.ok)
    return <ErrorNotice title={say('error.loadTitle')} error={load.error} action={{ label: say('action.retry'), run: retry }} />;
  const { collection, lessons } = load.value;
  return (
    <article className="pl-lesson-booklet">
      <div className="pl-lesson-page__actions">
        <Button onClick={() => window.print()}>{say('lessons.print')}</Button>
      </div>
      <p>{collection.description}</p>
      {lessons.length === 0 ? <p className="pl-nothing">{say('lessons.none')}</p> : null}
      {lessons.map((lesson) => (
        <section key={lesson.id} className="pl-lesson-booklet__lesson">
          <Heading size="medium" as="h2">
            {lesson.title}
          </Heading>
          <LightMarkup text={lesson.event} />
          <LightMarkup text={lesson.lesson} />
          <p>
            <strong>{say('lesson.do')}</strong>
          </p>
          <LightMarkup text={lesson.recommendation} />
        </section>
      ))}
    </article>
  );
};
