import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { showFlag } from '@forge/bridge';
import { useState } from 'react';
import type { LessonPlace } from '../../../src/contracts/lessons/lesson';
import type { RecommendedLesson } from '../../../src/contracts/lessons/recommendation';
import { reasonsText } from '../../../src/messages/lessons/reasons-text';
import { ErrorNotice } from '../../components/error-notice';
import { Field } from '../../components/field';
import { SkeletonBar } from '../../components/skeleton';
import { useAnswer } from '../../components/use-answer';
import { type CallError, callApp } from '../../rpc';
import { useSpeech } from '../../viewer/viewer-context';
import { LessonForm } from '../lessons/lesson/lesson-form';
import { RetrospectiveDialog } from '../lessons/retrospective/retrospective-dialog';
import { useSteadyAnswer } from '../lessons/use-steady-answer';
import { Section } from './section';
import '../lessons/lessons-page.css';

interface LessonSectionProps {
  readonly projectId: number;
  /** The gate that comes next: its lessons are answered before it. */
  readonly gate: { readonly id: string; readonly name: string } | null;
}

/** Lessons to answer, at the next gate where there is one, and those that this project wrote itself. */
export const LessonSection = ({ projectId, gate }: LessonSectionProps) => {
  const { say, language } = useSpeech();
  const [changes, setChanges] = useState(0);
  const [writing, setWriting] = useState<'one' | 'several' | null>(null);
  const { load, retry } = useSteadyAnswer(
    useAnswer(`${projectId} ${gate?.id ?? ''} ${language} ${changes}`, async () => {
      const project = await callApp('lessons.getProject', { projectId, language });
      if (!project.ok || gate === null) return project;
      const offered = await callApp('lessons.recommend', { for: { kind: 'gate', projectId, gateId: gate.id }, language });
      return offered.ok ? { ok: true, value: { ...project.value, recommended: offered.value.lessons } } : offered;
    }),
  );
  const changed = () => setChanges((count) => count + 1);
  const place: LessonPlace = gate === null ? 'project' : 'gate';
  return (
    <Section title={say('project.lessons')}>
      {load.state === 'loading' ? (
        <SkeletonBar height={96} />
      ) : !load.ok ? (
        <ErrorNotice title={say('error.loadTitle')} error={load.error} action={{ label: say('action.retry'), run: retry }} />
      ) : (
        <>
          <p>
            {gate === null
              ? say('project.lessons.fit', { count: open(load.value.recommended).length })
              : say('project.lessons.gate', { count: open(load.value.recommended).length, gate: gate.name })}
          </p>
          <ul className="pl-lesson-list" aria-label={say('project.lessons')}>
            {load.value.recommended.map((lesson) => (
              <LessonToAnswer
                key={lesson.hit.id}
                lesson={lesson}
                projectId={projectId}
                place={place}
                canAnswer={load.value.canAnswer}
                onAnswered={changed}
              />
            ))}
          </ul>
          <p className="pl-subtle">
            {say('project.lessons.own', { captured: load.value.captured.length, answered: load.value.answered.length })}
          </p>
          {load.value.canCapture ? (
            <div className="pl-lesson-page__actions">
              <Button onClick={() => setWriting('one')}>{say('lessons.new')}</Button>
              <Button onClick={() => setWriting('several')}>{say('retrospective.open')}</Button>
            </div>
          ) : null}
        </>
      )}
      {writing === 'one' ? (
        <LessonForm
          opened={null}
          projectId={projectId}
          onClose={() => setWriting(null)}
          onSaved={(_, mayOpen) => {
            setWriting(null);
            if (mayOpen) showFlag({ id: 'plumbline-lesson', title: say('project.lessons.written'), type: 'success', isAutoDismiss: true });
            changed();
          }}
        />
      ) : null}
      {writing === 'several' ? (
        <RetrospectiveDialog
          projectId={projectId}
          onClose={() => setWriting(null)}
          onSaved={() => {
            setWriting(null);
            changed();
          }}
        />
      ) : null}
    </Section>
  );
};

const open = (lessons: readonly RecommendedLesson[]): readonly RecommendedLesson[] =>
  lessons.filter(({ answer }) => answer === null || answer.answer === 'later');

interface LessonToAnswerProps {
  readonly lesson: RecommendedLesson;
  readonly projectId: number;
  readonly place: LessonPlace;
  readonly canAnswer: boolean;
  readonly onAnswered: () => void;
}

const LessonToAnswer = ({ lesson: { hit, answer }, projectId, place, canAnswer, onAnswered }: LessonToAnswerProps) => {
  const { say, language } = useSpeech();
  const [reason, setReason] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const give = async (choice: 'applied' | 'doesNotApply') => {
    setWorking(true);
    const given = await callApp('lessons.answer', { lessonId: hit.id, projectId, place, answer: choice, reason: reason ?? '' });
    setWorking(false);
    setError(given.ok ? null : given.error);
    if (given.ok) onAnswered();
  };
  return (
    <li className="pl-lesson-card">
      <h3 className="pl-lesson-card__title">{hit.title.text}</h3>
      <p>{hit.recommendation}</p>
      <p className="pl-subtle">{reasonsText(hit.reasons, language)}</p>
      {error === null ? null : <ErrorNotice title={say('error.title')} error={error} />}
      {answer !== null && answer.answer !== 'later' ? (
        <p>
          ✓ {say(`lesson.answer.${answer.answer}`)}
          {answer.reason === '' ? '' : `: ${answer.reason}`}
        </p>
      ) : canAnswer ? (
        <div className="pl-lesson-page__actions">
          <Button spacing="compact" isLoading={isWorking && reason === null} onClick={() => void give('applied')}>
            {say('lesson.answer.applied')}
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={() => setReason(reason === null ? '' : null)}>
            {say('lesson.answer.doesNotApply')}
          </Button>
        </div>
      ) : null}
      {reason === null ? null : (
        <>
          <Field label={say('lesson.answer.reason')}>
            {(parts) => <Textfield {...parts} maxLength={1000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />}
          </Field>
          <div className="pl-lesson-page__actions">
            <Button
              spacing="compact"
              appearance="primary"
              isLoading={isWorking}
              isDisabled={reason.trim() === ''}
              onClick={() => void give('doesNotApply')}
            >
              {say('project.lessons.answer')}
            </Button>
          </div>
        </>
      )}
    </li>
  );
};
