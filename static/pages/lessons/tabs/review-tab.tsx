import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { OpenedLesson } from '../../../../src/contracts/lessons/lesson-contracts';
import type { RpcResponse } from '../../../../src/contracts/rpc';
import { ErrorNotice } from '../../../components/error-notice';
import { FormDialog } from '../../../components/form-dialog';
import { SkeletonBar } from '../../../components/skeleton';
import { useAnswer } from '../../../components/use-answer';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { ReviewDialog } from '../lesson/review-dialog';

type Waiting = RpcResponse<'lessons.getReviewQueue'>['waiting'][number];

interface ReviewTabProps {
  readonly changes: number;
  readonly onChanged: () => void;
  readonly onOpen: (lessonId: string) => void;
}

/** The PMO's queue: each lesson with hints on its writing, and lessons like it side by side. */
export const ReviewTab = ({ changes, onChanged, onOpen }: ReviewTabProps) => {
  const { say, language } = useSpeech();
  const { load, retry } = useAnswer(`${language} ${changes}`, () => callApp('lessons.getReviewQueue', { language }));
  const [reviewed, setReviewed] = useState<OpenedLesson | null>(null);
  const [merge, setMerge] = useState<{ readonly from: string; readonly into: string; readonly title: string } | null>(null);
  if (load.state === 'loading') return <SkeletonBar height={200} />;
  if (!load.ok)
    return <ErrorNotice title={say('error.loadTitle')} error={load.error} action={{ label: say('action.retry'), run: retry }} />;
  const { waiting, canReview } = load.value;
  if (waiting.length === 0) return <p className="pl-nothing">{say('lessons.review.none')}</p>;
  const done = () => {
    setReviewed(null);
    setMerge(null);
    onChanged();
  };
  return (
    <>
      <ul className="pl-lesson-list" aria-label={say('lessons.tab.review')}>
        {waiting.map((item) => (
          <WaitingLesson
            key={item.opened.lesson.id}
            item={item}
            canReview={canReview && item.opened.canReview}
            onOpen={onOpen}
            onReview={() => setReviewed(item.opened)}
            onMerge={(into, title) => setMerge({ from: item.opened.lesson.id, into, title })}
          />
        ))}
      </ul>
      {reviewed === null ? null : <ReviewDialog opened={reviewed} onClose={() => setReviewed(null)} onDone={done} />}
      {merge === null ? null : <MergeDialog {...merge} onClose={() => setMerge(null)} onDone={done} />}
    </>
  );
};

interface WaitingLessonProps {
  readonly item: Waiting;
  readonly canReview: boolean;
  readonly onOpen: (lessonId: string) => void;
  readonly onReview: () => void;
  readonly onMerge: (into: string, title: string) => void;
}

const WaitingLesson = ({ item: { opened, nearDuplicates }, canReview, onOpen, onReview, onMerge }: WaitingLessonProps) => {
  const { say, formats } = useSpeech();
  const { lesson, hints } = opened;
  return (
    <li className="pl-lesson-card">
      <h3 className="pl-lesson-card__title">
        <button type="button" className="pl-link" onClick={() => onOpen(lesson.id)}>
          {lesson.title}
        </button>
      </h3>
      {hints.length === 0 ? null : <p className="pl-subtle">{hints.map((hint) => say(`lesson.hint.${hint}`)).join(' · ')}</p>}
      <div className="pl-lesson-pair">
        <div>
          <p>{lesson.lesson}</p>
          <p>
            <strong>{say('lesson.do')}</strong>: {lesson.recommendation}
          </p>
        </div>
        {nearDuplicates.map((other) => (
          <div key={other.id} className="pl-lesson-pair__other">
            <Heading size="xxsmall" as="h4">
              {say('lessons.review.like', { percent: formats.percent(other.likeness * 100), title: other.title })}
            </Heading>
            <p>{other.lesson}</p>
            <p>
              <strong>{say('lesson.do')}</strong>: {other.recommendation}
            </p>
            {canReview ? (
              <Button spacing="compact" onClick={() => onMerge(other.id, other.title)}>
                {say('lessons.review.merge')}
              </Button>
            ) : null}
          </div>
        ))}
      </div>
      {canReview ? (
        <Button appearance="primary" spacing="compact" onClick={onReview}>
          {say('lesson.review')}
        </Button>
      ) : (
        <p className="pl-subtle">{say('lessons.review.own')}</p>
      )}
    </li>
  );
};

interface MergeDialogProps {
  readonly from: string;
  readonly into: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const MergeDialog = ({ from, into, title, onClose, onDone }: MergeDialogProps) => {
  const { say, language } = useSpeech();
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const merge = async () => {
    setWorking(true);
    const answer = await callApp('lessons.merge', { from, into, note: '', language });
    setWorking(false);
    setError(answer.ok ? null : answer.error);
    if (answer.ok) onDone();
  };
  return (
    <FormDialog
      title={say('lessons.review.merge')}
      submitLabel={say('lessons.review.merge')}
      isWorking={isWorking}
      error={error}
      onSubmit={merge}
      onClose={onClose}
    >
      <p>{say('lessons.review.merge.body', { title })}</p>
    </FormDialog>
  );
};
