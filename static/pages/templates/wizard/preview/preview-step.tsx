import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import TextArea from '@atlaskit/textarea';
import { useEffect, useRef, useState } from 'react';
import type { Answers } from '../../../../../src/contracts/templates/blueprint';
import type { ProvisionRun } from '../../../../../src/contracts/templates/run';
import { ErrorNotice } from '../../../../components/error-notice';
import { Field } from '../../../../components/field';
import { FormDialog } from '../../../../components/form-dialog';
import { SkeletonBar } from '../../../../components/skeleton';
import type { CallError } from '../../../../rpc';
import { useSpeech } from '../../../../viewer/viewer-context';
import type { PlanView, WizardPart } from '../../address/wizard-part';
import { RefusalNotice } from '../../refusal-notice';
import { PlanPreview } from './plan-preview';
import { usePlan } from './use-plan';

interface PreviewStepProps {
  readonly templateId: string;
  readonly part: WizardPart;
  readonly answers: Answers;
  readonly onView: (view: PlanView) => void;
  readonly onQuestion: (question: string | null) => void;
  readonly onBack: () => void;
  readonly onStarted: (run: ProvisionRun) => void;
}

/** The plan, and the button that is the first thing to write anything. */
export const PreviewStep = ({ templateId, part, answers, onView, onQuestion, onBack, onStarted }: PreviewStepProps) => {
  const { say } = useSpeech();
  const { plan, mayCreate, error, isStarting, startError, wasRenewed, retry, start } = usePlan(templateId, part, answers);
  const [isAsking, setAsking] = useState(false);
  // Another plan than the one that was asked for: it is looked at first.
  const digest = plan?.digest;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the digest says when it is another plan
  useEffect(() => setAsking(false), [digest]);
  const hasErrors = plan?.diagnostics.some(({ severity }) => severity === 'error') ?? false;
  const go = async (note: string) => {
    const run = await start(note);
    if (run !== null) onStarted(run);
  };
  if (plan === null)
    return error === null ? (
      <div role="status" aria-label={say('loading')} className="pl-plan">
        <SkeletonBar width="60%" height={24} />
        <SkeletonBar width="40%" height={36} />
        <SkeletonBar height={360} />
      </div>
    ) : (
      <>
        <ErrorNotice title={say('wizard.preview.failed')} error={error} action={{ label: say('action.retry'), run: retry }} />
        <div className="pl-wizard__buttons">
          <Button onClick={onBack}>{say('wizard.back')}</Button>
        </div>
      </>
    );
  const label = !mayCreate ? say('wizard.request') : part.projectId === null ? say('wizard.create') : say('wizard.apply');
  return (
    <>
      {wasRenewed ? (
        <div role="alert">
          <SectionMessage appearance="warning">
            <p>{say('wizard.changed')}</p>
          </SectionMessage>
        </div>
      ) : null}
      <PlanPreview plan={plan} view={part.view} onView={onView} onQuestion={onQuestion} />
      {startError === null || isAsking ? null : <RefusalNotice title={say('error.title')} error={startError} />}
      <div className="pl-wizard__buttons pl-wizard__buttons--sticky">
        <Button appearance="subtle" onClick={onBack}>
          {say('wizard.back')}
        </Button>
        <Button
          appearance="primary"
          isDisabled={hasErrors}
          isLoading={isStarting && !isAsking}
          onClick={() => (mayCreate ? void go('') : setAsking(true))}
        >
          {label}
        </Button>
        <p className="pl-wizard__promise">{say(mayCreate ? 'wizard.willCreate' : 'wizard.willRequest')}</p>
      </div>
      {isAsking ? <RequestDialog isWorking={isStarting} error={startError} onSubmit={go} onClose={() => setAsking(false)} /> : null}
    </>
  );
};

interface RequestDialogProps {
  readonly isWorking: boolean;
  readonly error: CallError | null;
  readonly onSubmit: (note: string) => Promise<void>;
  readonly onClose: () => void;
}

const RequestDialog = ({ isWorking, error, onSubmit, onClose }: RequestDialogProps) => {
  const { say } = useSpeech();
  const [note, setNote] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <FormDialog
      title={say('wizard.request.title')}
      submitLabel={say('wizard.request')}
      isWorking={isWorking}
      error={null}
      firstField={field}
      onSubmit={() => onSubmit(note.trim())}
      onClose={onClose}
    >
      {error === null ? null : <RefusalNotice title={say('error.title')} error={error} />}
      <p>{say('wizard.request.body')}</p>
      <Field label={say('wizard.request.note')}>
        {(parts) => (
          <TextArea
            {...parts}
            ref={field}
            value={note}
            maxLength={2000}
            minimumRows={3}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
};
