import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import Spinner from '@atlaskit/spinner';
import { useEffect, useState } from 'react';
import type { FixChoice, FixPlan, FixStep } from '../../../../../src/contracts/audits/fix-contracts';
import { ErrorNotice } from '../../../../components/error-notice';
import { useSpeech } from '../../../../viewer/viewer-context';
import type { FixTask } from '../finding-task';
import { FixChoiceField } from './fix-choice-field';
import { FixPlanView } from './fix-plan-view';
import { type FixPlanning, useFixPlan } from './use-fix-plan';

interface FixDialogProps {
  readonly task: FixTask;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Mends findings: asks what has to be chosen, shows exactly what would change, does it, and takes it back if wanted. */
export const FixDialog = ({ task, onClose, onDone }: FixDialogProps) => {
  const { say } = useSpeech();
  const [choice, setChoice] = useState<FixChoice | null>(null);
  const planning = useFixPlan(task);
  const { need, plan, isWorking, error, makePlan } = planning;
  const needsNothing = need === 'none';
  useEffect(() => {
    if (needsNothing) void makePlan(null);
  }, [needsNothing, makePlan]);
  const changed = plan !== null && plan.state !== 'planned';
  const close = changed ? onDone : onClose;

  return (
    <Modal onClose={close} width="large" shouldCloseOnOverlayClick={false}>
      <ModalHeader hasCloseButton>
        <ModalTitle>{say('fix.title', { rule: task.check.title })}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        {error === null ? null : <ErrorNotice title={say('error.title')} error={error} />}
        {plan !== null ? (
          <FixPlanView plan={plan} isWorking={isWorking} />
        ) : need === null || need === 'none' ? (
          error === null ? (
            <Spinner label={say('fix.planning')} />
          ) : null
        ) : (
          <FixChoiceField need={need} ruleId={task.check.ruleId} projectId={task.projectId} onChange={setChoice} />
        )}
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={close}>
          {say(changed ? 'action.close' : 'action.cancel')}
        </Button>
        {plan !== null ? (
          <PlanButton plan={plan} planning={planning} />
        ) : needsNothing || need === null ? null : (
          <Button appearance="primary" isLoading={isWorking} isDisabled={choice === null} onClick={() => void makePlan(choice)}>
            {say('fix.preview')}
          </Button>
        )}
      </ModalFooter>
    </Modal>
  );
};

/** The one thing to do next with a plan: change, go on after an error, or take back. */
const PlanButton = ({ plan, planning }: { readonly plan: FixPlan; readonly planning: FixPlanning }) => {
  const { say } = useSpeech();
  const { isWorking, error, apply, undo } = planning;
  const count = (state: FixStep['state']) => plan.steps.filter((step) => step.state === state).length;
  switch (plan.state) {
    case 'planned':
      return (
        <Button appearance="primary" isLoading={isWorking} isDisabled={count('planned') === 0} onClick={() => void apply()}>
          {say('fix.apply', { count: count('planned') })}
        </Button>
      );
    case 'applying':
    case 'undoing':
      return error === null ? null : (
        <Button appearance="primary" onClick={() => void (plan.state === 'applying' ? apply() : undo())}>
          {say('action.retry')}
        </Button>
      );
    case 'applied':
      return count('applied') === 0 ? null : (
        <Button isLoading={isWorking} onClick={() => void undo()}>
          {say('action.undo')}
        </Button>
      );
    case 'undone':
    case 'cancelled':
      return null;
  }
};
