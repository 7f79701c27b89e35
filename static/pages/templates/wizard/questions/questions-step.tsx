import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Answers } from '../../../../../src/contracts/templates/blueprint';
import { ErrorNotice } from '../../../../components/error-notice';
import { SkeletonBar } from '../../../../components/skeleton';
import { useSpeech } from '../../../../viewer/viewer-context';
import { questionOf, useDiagnosticText } from '../../diagnostic-text';
import { type AnswerValue, QuestionField } from './question-field';
import type { Asking } from './use-asking';

/** Questions that every blueprint asks of a project to come. */
const ofNewProject: readonly string[] = ['name', 'key'];

interface QuestionsStepProps {
  readonly asking: Asking;
  /** A project that is there has its name and key. */
  readonly isNewProject: boolean;
  /** The own answers only. */
  readonly answers: Answers;
  readonly onAnswer: (question: string, value: AnswerValue) => void;
  /** The question to begin with, when something there has to be mended. */
  readonly startAt: string | null;
  readonly notice: ReactNode;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** The questions that the template asks now; each answer is looked at while it is typed. */
export const QuestionsStep = ({ asking, isNewProject, answers, onAnswer, startAt, notice, onBack, onNext }: QuestionsStepProps) => {
  const { say } = useSpeech();
  const { asked, judged, error, isSettled, retry } = asking;
  const questions = (asked?.questions ?? []).filter(({ id }) => isNewProject || !ofNewProject.includes(id));
  const form = useRef<HTMLFormElement>(null);
  const [isChecked, setChecked] = useState(false);
  const [wantsNext, setWantsNext] = useState(false);
  const textOf = useDiagnosticText(asked?.diagnostics ?? []);
  const errors = (asked?.diagnostics ?? []).filter(({ severity }) => severity === 'error');
  const problemOf = (question: string): string | null => {
    if (judged[question] !== answers[question] || (!isChecked && answers[question] === undefined)) return null;
    const found = errors.find((diagnostic) => questionOf(diagnostic) === question);
    return found === undefined ? null : textOf(found);
  };
  /** The own answer, or the default; a default that came from an answer which was taken back is on its way. */
  const shownValue = (question: string): AnswerValue => {
    const own = answers[question];
    if (own !== undefined) return own;
    return judged[question] === undefined ? (asked?.answers[question] ?? null) : null;
  };
  const focusOn = (question: string) =>
    form.current?.querySelector<HTMLElement>(`[data-question="${CSS.escape(question)}"] :is(input, textarea, select)`)?.focus();

  const appeared = useAppearance(asked?.questions.map(({ id }) => id) ?? null);
  const isReady = asked !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the questions are there
  useEffect(() => {
    if (isReady && startAt !== null) focusOn(startAt);
  }, [isReady]);
  // "Next" waits until the last answers were looked at.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is decided depends on the settled state alone
  useEffect(() => {
    if (!wantsNext || (!isSettled && error === null)) return;
    setWantsNext(false);
    setChecked(true);
    if (error !== null) return;
    const first = questions.find(({ id }) => errors.some((diagnostic) => questionOf(diagnostic) === id));
    if (first === undefined) onNext();
    else focusOn(first.id);
  }, [wantsNext, isSettled, error]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWantsNext(true);
    if (error !== null) retry();
  };
  const wrong = isChecked ? errors.length : 0;
  return (
    <form ref={form} className="pl-questions" onSubmit={submit} noValidate>
      <p className="pl-subtle">{say('wizard.questions.intro')}</p>
      {notice}
      {error === null ? null : (
        <ErrorNotice title={say('wizard.questions.failed')} error={error} action={{ label: say('action.retry'), run: retry }} />
      )}
      {asked === null ? (
        error === null ? (
          <div role="status" aria-label={say('loading')} className="pl-questions__skeleton">
            {[1, 2, 3].map((line) => (
              <div key={line}>
                <SkeletonBar width={140} />
                <SkeletonBar height={36} />
              </div>
            ))}
          </div>
        ) : null
      ) : questions.length === 0 ? (
        <p>{say('wizard.questions.none')}</p>
      ) : (
        questions.map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            value={shownValue(question.id)}
            problem={problemOf(question.id)}
            onChange={(value) => onAnswer(question.id, value)}
          />
        ))
      )}
      <p className="pl-hidden" role="status">
        {appeared === 0 ? '' : say('wizard.questions.appeared', { count: appeared })}
      </p>
      {wrong === 0 ? null : (
        <p className="pl-field__error" role="status">
          {say('wizard.questions.wrong', { count: wrong })}
        </p>
      )}
      <div className="pl-wizard__buttons">
        <Button appearance="subtle" onClick={onBack}>
          {say('wizard.back')}
        </Button>
        <Button type="submit" appearance="primary" isLoading={wantsNext} isDisabled={asked === null && error === null}>
          {say('wizard.next')}
        </Button>
      </div>
    </form>
  );
};

/** How many questions came up since the last time, for those who do not see them appear. */
const useAppearance = (ids: readonly string[] | null): number => {
  const [appeared, setAppeared] = useState(0);
  const known = useRef<ReadonlySet<string> | null>(null);
  const names = ids === null ? null : ids.join(' ');
  useEffect(() => {
    if (names === null) return;
    const now = names === '' ? [] : names.split(' ');
    const before = known.current;
    known.current = new Set(now);
    setAppeared(before === null ? 0 : now.filter((id) => !before.has(id)).length);
  }, [names]);
  return appeared;
};
