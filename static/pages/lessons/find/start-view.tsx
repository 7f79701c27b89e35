import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import type { RpcResponse } from '../../../../src/contracts/rpc';
import { ErrorNotice } from '../../../components/error-notice';
import { SkeletonBar } from '../../../components/skeleton';
import type { useAnswer } from '../../../components/use-answer';
import { useSpeech } from '../../../viewer/viewer-context';
import { LessonList } from './lesson-card';

/** The answer to "what is there for me?", which the page asks once. */
export type StartAnswer = ReturnType<typeof useAnswer<RpcResponse<'lessons.getStart'>>>;

interface StartViewProps {
  readonly start: StartAnswer;
  readonly onOpen: (lessonId: string) => void;
  readonly onCollection: (collectionId: string) => void;
}

/** Before anything is looked for: lessons for you with why, new ones, your own, collections. */
export const StartView = ({ start, onOpen, onCollection }: StartViewProps) => {
  const { say } = useSpeech();
  const { load, retry } = start;
  if (load.state === 'loading') {
    return (
      <div role="status" aria-label={say('loading')} className="pl-lesson-list">
        <SkeletonBar height={120} />
        <SkeletonBar height={120} />
        <SkeletonBar height={120} />
      </div>
    );
  }
  if (!load.ok)
    return <ErrorNotice title={say('error.loadTitle')} error={load.error} action={{ label: say('action.retry'), run: retry }} />;
  const { forYou, newest, collections, mine } = load.value;
  return (
    <div className="pl-lessons-start">
      <Part title={say('lessons.forYou')}>
        {forYou.length === 0 ? (
          <p className="pl-nothing">{say('lessons.forYou.none')}</p>
        ) : (
          <LessonList label={say('lessons.forYou')} hits={forYou.map(({ hit }) => hit)} onOpen={onOpen} />
        )}
      </Part>
      {mine.length === 0 ? null : (
        <Part title={say('lessons.mine')}>
          <LessonList label={say('lessons.mine')} hits={mine} onOpen={onOpen} />
        </Part>
      )}
      <Part title={say('lessons.newest')}>
        <LessonList label={say('lessons.newest')} hits={newest} onOpen={onOpen} />
      </Part>
      {collections.length === 0 ? null : (
        <Part title={say('lessons.collections')}>
          <ul className="pl-lesson-collections">
            {collections.map(({ id, name, description, lessonIds }) => (
              <li key={id} className="pl-lesson-card">
                <h3 className="pl-lesson-card__title">
                  <button type="button" className="pl-link" onClick={() => onCollection(id)}>
                    {name}
                  </button>
                </h3>
                <p>{description}</p>
                <p className="pl-subtle">{say('lessons.collection.size', { count: lessonIds.length })}</p>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
};

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="pl-lessons-start__part">
    <Heading size="small" as="h2">
      {title}
    </Heading>
    {children}
  </section>
);
