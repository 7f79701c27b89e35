import Button from '@atlaskit/button/new';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Answers } from '../../../../../src/contracts/templates/blueprint';
import type { ProjectUpgrade } from '../../../../../src/contracts/templates/drift';
import { ErrorNotice } from '../../../../components/error-notice';
import { SkeletonBar } from '../../../../components/skeleton';
import { useSpeech } from '../../../../viewer/viewer-context';
import { questionOf, useDiagnosticText } from '../../diagnostic-text';
import { QuestionField } from '../../wizard/questions/question-field';
import { useAsking } from '../../wizard/questions/use-asking';

interface MissingAnswersProps {
  /** A project that lacks answers, as it was compared. */
  readonly upgrade: ProjectUpgrade;
  /** Questions that any of the projects has to answer. */
  readonly missing: readonly string[];
  readonly given: Answers;
  readonly onAnswered: (answers: Answers) => void;
}

/** Questions of the new version that nobody has answered for these projects. */
export const MissingAnswers = ({ upgrade, missing, given, onAnswered }: MissingAnswersProps) => {
  const { say } = useSpeech();
  const [answers, setAnswers] = useState<Answers>(given);
  const [isChecked, setChecked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [wantsNext, setWantsNext] = useState(false);
  const { asked, error, isSettled, retry } = useAsking(
    upgrade.templateId,
    { version: upgrade.toVersion, projectId: upgrade.projectId },
    answers,
  );
  const textOf = useDiagnosticText(asked?.diagnostics ?? []);
  const questions = (asked?.questions ?? []).filter(({ id }) => missing.includes(id));
  const answerTo = (id: string) => answers[id] ?? asked?.answers[id] ?? null;
  const problemOf = (id: string): string | null => {
    const found = asked?.diagnostics.find((diagnostic) => diagnostic.severity === 'error' && questionOf(diagnostic) === id);
    return isChecked && found !== undefined ? textOf(found) : null;
  };
  // "Go on" waits until the last answers were looked at.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is decided depends on the settled state alone
  useEffect(() => {
    if (!wantsNext || (!isSettled && error === null)) return;
    setWantsNext(false);
    setChecked(true);
    if (asked === null || error !== null) return;
    const isWrong = asked.diagnostics.some((found) => found.severity === 'error' && missing.includes(questionOf(found) ?? ''));
    if (!isWrong) onAnswered({ ...answers, ...Object.fromEntries(questions.map(({ id }) => [id, answerTo(id)])) });
  }, [wantsNext, isSettled, error]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWantsNext(true);
    if (error !== null) retry();
  };
  return (
    <form className="pl-questions" onSubmit={submit} noValidate>
      <h2 ref={heading} tabIndex={-1} className="pl-drift__heading">
        {say('upgrade.questions')}
      </h2>
      {error === null ? null : <ErrorNotice title={say('error.title')} error={error} action={{ label: say('action.retry'), run: retry }} />}
      {asked === null ? (
        <div role="status" aria-label={say('loading')}>
          <SkeletonBar height={36} />
        </div>
      ) : (
        questions.map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            value={answerTo(question.id)}
            problem={problemOf(question.id)}
            onChange={(value) => setAnswers((before) => ({ ...before, [question.id]: value }))}
          />
        ))
      )}
      <div>
        <Button type="submit" appearance="primary" isDisabled={asked === null} isLoading={wantsNext}>
          {say('upgrade.questions.go')}
        </Button>
      </div>
    </form>
  );
};
