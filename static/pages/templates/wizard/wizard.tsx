import Button from '@atlaskit/button/new';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answers } from '../../../../src/contracts/templates/blueprint';
import type { ProvisionRun } from '../../../../src/contracts/templates/run';
import { useDraft } from '../../../drafts/use-draft';
import { useSpeech } from '../../../viewer/viewer-context';
import { stepOf } from '../../compliance/address/address-part';
import { useAddressPart, useGoTo } from '../../compliance/address/use-address-part';
import { pagePart } from '../address/page-part';
import { freshWizard, type WizardStep, wizardPart, wizardSteps } from '../address/wizard-part';
import { RunView } from '../runs/run-view';
import type { TemplatesData } from '../use-templates';
import { ChooseStep } from './choose-step';
import { LessonsStep } from './lessons/lessons-step';
import { useLessonAnswers } from './lessons/use-lesson-answers';
import { PreviewStep } from './preview/preview-step';
import { QuestionsStep } from './questions/questions-step';
import { useAsking } from './questions/use-asking';
import { StepList, type StepName } from './step-list';
import { type AnswersToLessons, draftKey, emptyDraft, isEmptyDraft, type WizardDraft, wizardDraft } from './wizard-draft';
import './wizard.css';

const steps: readonly StepName[] = ['choose', ...wizardSteps, 'progress', 'done'];

interface WizardProps {
  readonly data: TemplatesData;
  readonly templateId: string | null;
}

/** From a template to a project: choose, answer, look at the plan, press the button, watch. */
export const Wizard = ({ data, templateId }: WizardProps) => {
  const { say } = useSpeech();
  const goTo = useGoTo();
  const [{ runId }] = useAddressPart(wizardPart);
  const [runState, setRunState] = useState<ProvisionRun['state'] | null>(null);
  const [wasStarted, setStarted] = useState(false);
  const lessons = useLessonAnswers();
  const restart = () => goTo(stepOf(pagePart, { screen: 'create', templateId: null }), stepOf(wizardPart, freshWizard));
  if (runId !== null)
    return (
      <>
        <p className="pl-hidden" role="status">
          {lessons.delivered === 0 ? '' : say('runs.lessons.sent', { count: lessons.delivered })}
        </p>
        <StepList steps={steps} present={runState === 'done' ? 'done' : 'progress'} />
        <RunView
          key={runId}
          runId={runId}
          takesFocus={wasStarted}
          onChanged={(run) => {
            setRunState(run.state);
            lessons.deliver(run);
          }}
          more={
            runState === 'done' ? (
              <Button appearance="subtle" onClick={restart}>
                {say('runs.another')}
              </Button>
            ) : null
          }
        />
      </>
    );
  if (templateId === null)
    return (
      <>
        <StepList steps={steps} present="choose" />
        <h2 className="pl-wizard__heading">{say('wizard.step.choose')}</h2>
        <ChooseStep
          data={data}
          onChoose={(chosen) => goTo(stepOf(pagePart, { templateId: chosen }), stepOf(wizardPart, { step: 'questions' }))}
        />
      </>
    );
  return (
    <TemplateWizard
      key={templateId}
      templateId={templateId}
      onStarted={(run, toLessons) => {
        setStarted(true);
        lessons.keepFor(run.id, toLessons);
      }}
    />
  );
};

interface TemplateWizardProps {
  readonly templateId: string;
  readonly onStarted: (run: ProvisionRun, toLessons: AnswersToLessons) => void;
}

/** The steps between choosing and writing; what is typed is kept. */
const TemplateWizard = ({ templateId, onStarted }: TemplateWizardProps) => {
  const { say, formats } = useSpeech();
  const goTo = useGoTo();
  const [part, change] = useAddressPart(wizardPart);
  const { offered, keep, settle, forget } = useDraft(draftKey(templateId, part.projectId), wizardDraft);
  const [restoredAt, setRestoredAt] = useState(offered?.savedAt ?? null);
  const [draft, setDraft] = useState<WizardDraft>(() => offered?.value ?? emptyDraft);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept is taken up once, without asking
  useEffect(() => settle(true), []);
  useEffect(() => keep(isEmptyDraft(draft) ? null : draft), [keep, draft]);
  const [startAt, setStartAt] = useState<string | null>(null);
  const asking = useAsking(templateId, part, draft.answers);
  const answer = useCallback(
    (question: string, value: Answers[string]) => setDraft((before) => ({ ...before, answers: { ...before.answers, [question]: value } })),
    [],
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const present = part.step;
  const stepShown = useRef<WizardStep>(present);
  useEffect(() => {
    if (stepShown.current === present) return;
    stepShown.current = present;
    if (startAt === null || present !== 'questions') heading.current?.focus();
  }, [present, startAt]);
  const to = (step: WizardStep) => change('push', { step });
  const toChoose = () => goTo(stepOf(pagePart, { templateId: null }), stepOf(wizardPart, freshWizard));
  const toQuestion = (question: string | null) => {
    setStartAt(question);
    to('questions');
  };
  const content = () => {
    switch (present) {
      case 'questions':
        return (
          <QuestionsStep
            asking={asking}
            isNewProject={part.projectId === null}
            answers={draft.answers}
            onAnswer={answer}
            startAt={startAt}
            notice={
              restoredAt === null ? null : (
                <p role="status">
                  {say('wizard.questions.restored', { when: formats.ago(restoredAt, Math.floor(Date.now() / 1000)) })}{' '}
                  <button
                    type="button"
                    className="pl-link"
                    onClick={() => {
                      setDraft(emptyDraft);
                      setRestoredAt(null);
                    }}
                  >
                    {say('wizard.questions.startOver')}
                  </button>
                </p>
              )
            }
            onBack={toChoose}
            onNext={() => {
              setStartAt(null);
              to('lessons');
            }}
          />
        );
      case 'lessons':
        return (
          <LessonsStep
            templateId={templateId}
            answers={draft.answers}
            given={draft.lessons}
            onAnswer={(lessonId, given) => setDraft((before) => ({ ...before, lessons: { ...before.lessons, [lessonId]: given } }))}
            onBack={() => to('questions')}
            onNext={() => to('preview')}
          />
        );
      case 'preview':
        return (
          <PreviewStep
            templateId={templateId}
            part={part}
            answers={draft.answers}
            onView={(view) => change('replace', { view })}
            onQuestion={toQuestion}
            onBack={() => to('lessons')}
            onStarted={(run) => {
              forget();
              onStarted(run, draft.lessons);
              change('push', { runId: run.id });
            }}
          />
        );
    }
  };
  return (
    <>
      <StepList
        steps={steps}
        present={present}
        onStep={(step) => {
          const known = wizardSteps.find((one) => one === step);
          if (known === undefined) toChoose();
          else to(known);
        }}
      />
      <h2 ref={heading} tabIndex={-1} className="pl-wizard__heading">
        {say(`wizard.step.${present}`)}
      </h2>
      {content()}
    </>
  );
};
