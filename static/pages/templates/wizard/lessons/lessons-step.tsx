import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useId } from 'react';
import { lessonAnswers } from '../../../../../src/contracts/lessons/lesson';
import type { RecommendedLesson } from '../../../../../src/contracts/lessons/recommendation';
import type { Answers } from '../../../../../src/contracts/templates/blueprint';
import { reasonsText } from '../../../../../src/messages/lessons/reasons-text';
import { ErrorNotice } from '../../../../components/error-notice';
import { Field } from '../../../../components/field';
import { SkeletonBar } from '../../../../components/skeleton';
import { useAnswer } from '../../../../components/use-answer';
import { callApp } from '../../../../rpc';
import { useSpeech } from '../../../../viewer/viewer-context';
import type { AnswersToLessons, LessonAnswer } from '../wizard-draft';
import './lessons-step.css';

interface LessonsStepProps {
  readonly templateId: string;
  readonly answers: Answers;
  readonly given: AnswersToLessons;
  readonly onAnswer: (lessonId: string, answer: LessonAnswer) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** Lessons that fit the project to come; what is said of them is kept with the project once it is there. */
export const LessonsStep = ({ templateId, answers, given, onAnswer, onBack, onNext }: LessonsStepProps) => {
  const { say, language } = useSpeech();
  const { load, retry } = useAnswer(`${templateId} ${JSON.stringify(answers)}`, () =>
    callApp('lessons.recommend', { for: { kind: 'wizard', templateId, answers }, language }),
  );
  const lessons = load.state === 'done' && load.ok ? load.value.lessons : null;
  const open = (lessons ?? []).filter(({ hit }) => given[hit.id] === undefined).length;
  return (
    <div className="pl-wizard-lessons">
      <p className="pl-subtle">{say('wizard.lessons.intro')}</p>
      {load.state === 'loading' ? (
        <div role="status" aria-label={say('loading')} className="pl-wizard-lessons">
          <SkeletonBar height={140} />
          <SkeletonBar height={140} />
        </div>
      ) : lessons === null ? (
        load.ok ? null : (
          <>
            <ErrorNotice title={say('wizard.lessons.failed')} error={load.error} action={{ label: say('action.retry'), run: retry }} />
            <p>{say('wizard.lessons.failedBody')}</p>
          </>
        )
      ) : lessons.length === 0 ? (
        <p className="pl-nothing">{say('wizard.lessons.none')}</p>
      ) : (
        <ul className="pl-wizard-lessons__list">
          {lessons.map((lesson) => (
            <LessonQuestion
              key={lesson.hit.id}
              lesson={lesson}
              given={given[lesson.hit.id]}
              onAnswer={(answer) => onAnswer(lesson.hit.id, answer)}
            />
          ))}
        </ul>
      )}
      {open === 0 ? null : <p className="pl-subtle">{say('wizard.lessons.open', { count: open })}</p>}
      <div className="pl-wizard__buttons">
        <Button appearance="subtle" onClick={onBack}>
          {say('wizard.back')}
        </Button>
        <Button appearance="primary" onClick={onNext}>
          {say('wizard.toPreview')}
        </Button>
      </div>
    </div>
  );
};

interface LessonQuestionProps {
  readonly lesson: RecommendedLesson;
  readonly given: LessonAnswer | undefined;
  readonly onAnswer: (answer: LessonAnswer) => void;
}

const LessonQuestion = ({ lesson: { hit }, given, onAnswer }: LessonQuestionProps) => {
  const { say, language } = useSpeech();
  const why = reasonsText(hit.reasons, language);
  const name = useId();
  return (
    <li className="pl-wizard-lesson">
      <h3 className="pl-wizard-lesson__title">{hit.title.text}</h3>
      {why === '' ? null : <p className="pl-subtle">{why}</p>}
      <p>{hit.excerpt.text}</p>
      {hit.recommendation === '' ? null : (
        <p>
          <strong>{say('wizard.lessons.recommendation')}</strong>: {hit.recommendation}
        </p>
      )}
      <fieldset className="pl-fieldset pl-wizard-lesson__answers">
        <legend className="pl-hidden">{say('wizard.lessons.answer', { title: hit.title.text })}</legend>
        {lessonAnswers.map((answer) => (
          <label key={answer} className="pl-option">
            <input
              type="radio"
              name={name}
              checked={given?.answer === answer}
              onChange={() => onAnswer({ answer, reason: given?.reason ?? '' })}
            />
            <span>{say(`wizard.lessons.${answer}`)}</span>
          </label>
        ))}
      </fieldset>
      {given?.answer === 'doesNotApply' ? (
        <Field label={say('wizard.lessons.reason')}>
          {(parts) => (
            <Textfield
              {...parts}
              value={given.reason}
              maxLength={1000}
              onChange={(event) => onAnswer({ answer: 'doesNotApply', reason: event.currentTarget.value })}
            />
          )}
        </Field>
      ) : null}
    </li>
  );
};
