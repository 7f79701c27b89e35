import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useEffect, useState } from 'react';
import type { LessonCollection, OpenedLesson } from '../../../../src/contracts/lessons/lesson-contracts';
import { ErrorNotice } from '../../../components/error-notice';
import { SkeletonBar } from '../../../components/skeleton';
import { useAnswer } from '../../../components/use-answer';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { LightMarkup } from '../../templates/markup/light-markup';
import { AddToCollection } from '../collections/add-to-collection';
import { useSteadyAnswer } from '../use-steady-answer';
import { withoutPlace } from '../without-place';
import { ChangeRequests } from './change-requests';
import { EvidenceList } from './evidence-list';
import { LessonFacts } from './lesson-facts';
import { LessonForm } from './lesson-form';
import { Recurrence } from './recurrence';
import { ReviewDialog } from './review-dialog';
import { Who } from './who';

interface LessonViewProps {
  readonly lessonId: string;
  /** The PMO's own collections, for those who may put the lesson into one; `null` for others. */
  readonly collections: readonly LessonCollection[] | null;
  /** Told the lesson's title as soon as it is known. */
  readonly onTitle: (lessonId: string, title: string) => void;
  readonly onChanged: () => void;
  readonly onOpen: (lessonId: string) => void;
  /** The lesson went to somebody else and cannot be read here any more. */
  readonly onLeave: () => void;
}

/** A lesson reads as a page: finding, lesson, recommendation, evidence, what changed because of it, where it was applied. */
export const LessonView = ({ lessonId, collections, onTitle, onChanged, onOpen, onLeave }: LessonViewProps) => {
  const { say, language } = useSpeech();
  const [changes, setChanges] = useState(0);
  const { load, retry } = useSteadyAnswer(
    useAnswer(`${lessonId} ${language} ${changes}`, () => callApp('lessons.get', { lessonId, language })),
  );
  const title = load.state === 'done' && load.ok ? load.value.lesson.title : null;
  useEffect(() => {
    if (title !== null) onTitle(lessonId, title);
  }, [lessonId, title, onTitle]);
  useEffect(() => void callApp('lessons.noteOpened', { lessonId, place: 'page' }), [lessonId]);
  if (load.state === 'loading') {
    return (
      <div role="status" aria-label={say('loading')} className="pl-lesson-page">
        <SkeletonBar height={40} />
        <SkeletonBar height={160} />
        <SkeletonBar height={160} />
      </div>
    );
  }
  if (!load.ok)
    return <ErrorNotice title={say('lessons.notOpened')} error={load.error} action={{ label: say('action.retry'), run: retry }} />;
  const changed = () => {
    setChanges((count) => count + 1);
    onChanged();
  };
  return <LessonPage opened={load.value} collections={collections} onChanged={changed} onOpen={onOpen} onLeave={onLeave} />;
};

interface LessonPageProps extends Pick<LessonViewProps, 'collections' | 'onChanged' | 'onOpen' | 'onLeave'> {
  readonly opened: OpenedLesson;
}

const LessonPage = ({ opened, collections, onChanged, onOpen, onLeave }: LessonPageProps) => {
  const { say, formats, language } = useSpeech();
  const { lesson, version, canEdit, canReview, missing, use } = opened;
  const [dialog, setDialog] = useState<'edit' | 'review' | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [isWorking, setWorking] = useState(false);
  const done = () => {
    setDialog(null);
    onChanged();
  };
  const submit = async () => {
    setWorking(true);
    const answer = await callApp('lessons.submit', { lessonId: lesson.id, version, language });
    setWorking(false);
    setError(answer.ok ? null : withoutPlace(answer.error));
    if (answer.ok) onChanged();
  };
  const { mergedInto } = lesson;
  return (
    <article className="pl-lesson-page">
      <p className="pl-subtle">{say(`lesson.state.${lesson.state}`)}</p>
      {mergedInto === null ? null : (
        <p>
          <button type="button" className="pl-link" onClick={() => onOpen(mergedInto)}>
            {say('lesson.mergedInto')}
          </button>
        </p>
      )}
      {error === null ? null : <ErrorNotice title={say('error.title')} error={error} />}
      <div className="pl-lesson-page__actions">
        {canEdit ? <Button onClick={() => setDialog('edit')}>{say('lessons.edit')}</Button> : null}
        {canEdit && lesson.state === 'draft' ? (
          <Button appearance="primary" isDisabled={missing.length > 0} isLoading={isWorking} onClick={() => void submit()}>
            {say('lesson.submit')}
          </Button>
        ) : null}
        {canReview ? (
          <Button appearance={lesson.state === 'inReview' ? 'primary' : 'default'} onClick={() => setDialog('review')}>
            {say('lesson.review')}
          </Button>
        ) : null}
        {collections === null || lesson.state !== 'published' ? null : (
          <AddToCollection lessonId={lesson.id} collections={collections} onAdded={onChanged} />
        )}
      </div>
      {canEdit && missing.length > 0 && lesson.state === 'draft' ? (
        <p>{say('lesson.missing', { parts: missing.map((part) => say(`lesson.missing.${part}`)).join(', ') })}</p>
      ) : null}
      <Text title={say('lesson.event')} text={lesson.event} />
      <Text title={say('lesson.lesson')} text={lesson.lesson} />
      <Text title={say('lesson.do')} text={lesson.recommendation} />
      <LessonFacts opened={opened} />
      <EvidenceList opened={opened} />
      <section>
        <Heading size="small" as="h2">
          {say('lesson.use')}
        </Heading>
        <p>{say('lesson.use.counts', { shown: use.shown, opened: use.opened, applied: use.applied, notApplicable: use.notApplicable })}</p>
        {use.appliedIn.length === 0 ? null : (
          <ul>
            {use.appliedIn.map(({ projectId, key, name, reason }) => (
              <li key={projectId}>{reason === '' ? `${key} ${name}` : `${key} ${name}: ${reason}`}</li>
            ))}
          </ul>
        )}
      </section>
      <ChangeRequests opened={opened} onChanged={onChanged} />
      {opened.recurrence === null ? null : <Recurrence recurrence={opened.recurrence} />}
      <section>
        <Heading size="small" as="h2">
          {say('lesson.history')}
        </Heading>
        <ol className="pl-lesson-history">
          {lesson.history.map(({ at, by, what, note }) => (
            <li key={`${at} ${what}`}>
              {formats.day(Math.floor(at / 86_400))} · {say(`lesson.history.${what}`)} · <Who accountId={by} />
              {note === '' ? '' : `: ${note}`}
            </li>
          ))}
        </ol>
      </section>
      {dialog === 'edit' ? (
        <LessonForm opened={opened} onClose={() => setDialog(null)} onSaved={(_, mayOpen) => (mayOpen ? done() : onLeave())} />
      ) : null}
      {dialog === 'review' ? <ReviewDialog opened={opened} onClose={() => setDialog(null)} onDone={done} /> : null}
    </article>
  );
};

const Text = ({ title, text }: { readonly title: string; readonly text: string }) =>
  text.trim() === '' ? null : (
    <section>
      <Heading size="small" as="h2">
        {title}
      </Heading>
      <LightMarkup text={text} />
    </section>
  );
