import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import type { RpcResponse } from '../../../../src/contracts/rpc';
import { ErrorNotice } from '../../../components/error-notice';
import { SkeletonBar } from '../../../components/skeleton';
import type { useAnswer } from '../../../components/use-answer';
import { useSpeech } from '../../../viewer/viewer-context';
import { CollectionList } from '../collections/collection-list';
import { LessonList } from './lesson-card';
import { type Subscription, WeeklyMail } from './weekly-mail';

/** The answer to "what is there for me?", which the page asks once. */
export type StartAnswer = ReturnType<typeof useAnswer<RpcResponse<'lessons.getStart'>>>;

export interface StartViewProps {
  readonly start: StartAnswer;
  readonly onOpen: (lessonId: string) => void;
  readonly onCollection: (collectionId: string) => void;
  /** Topics that were chosen on this page; `null` before that. */
  readonly chosenTopics: readonly string[] | null;
  readonly onTopics: Subscription['onSaved'];
  readonly onChanged: () => void;
}

/** Before anything is looked for: lessons for you with why, new ones, your own, collections, and the weekly mail. */
export const StartView = ({ start, onOpen, onCollection, chosenTopics, onTopics, onChanged }: StartViewProps) => {
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
  const { forYou, newest, collections, mine, canReview, subscribed } = load.value;
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
      {collections.length === 0 && !canReview ? null : (
        <Part title={say('lessons.collections')}>
          <CollectionList collections={collections} canEdit={canReview} onOpen={onCollection} onChanged={onChanged} />
        </Part>
      )}
      <Part title={say('weeklyMail.title')}>
        <WeeklyMail topics={chosenTopics ?? subscribed} onSaved={onTopics} />
      </Part>
    </div>
  );
};

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="pl-lessons-start__part" aria-label={title}>
    <Heading size="small" as="h2">
      {title}
    </Heading>
    {children}
  </section>
);
