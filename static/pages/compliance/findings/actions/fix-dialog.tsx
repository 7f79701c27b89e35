import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import Spinner from '@atlaskit/spinner';
import { useEffect, useState } from 'react';
import type { FixChoice } from '../../../../../src/contracts/audits/fix-contracts';
import { ErrorNotice } from '../../../../components/error-notice';
import { useSpeech } from '../../../../viewer/viewer-context';
import type { FixTask } from '../finding-task';
import { FixChoiceField } from './fix-choice-field';
import { FixPlanView } from './fix-plan-view';
import { useFixPlan } from './use-fix-plan';

interface FixDialogProps {
  readonly task: FixTask;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Mends findings: asks what has to be chosen, shows exactly what would change, does it, and takes it back if wanted. */
export const FixDialog = ({ task, onClose, onDone }: FixDialogProps) => {
  const { say } = useSpeech();
  const [choice, setChoice] = useState<FixChoice | null>(null);
  const { need, plan, isWorking, error, makePlan, apply, undo } = useFixPlan(task);
  const needsNothing = need === 'none';
  useEffect(() => {
    if (needsNothing) void makePlan(null);
  }, [needsNothing, makePlan]);
  const changed = plan !== null && plan.state !== 'planned';
  const close = changed ? onDone : onClose;
  const planned = plan?.steps.filter(({ state }) => state === 'planned').length ?? 0;
  const applied = plan?.steps.filter(({ state }) => state === 'applied').length ?? 0;

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
        {plan === null ? (
          needsNothing || need === null ? null : (
            <Button appearance="primary" isLoading={isWorking} isDisabled={choice === null} onClick={() => void makePlan(choice)}>
              {say('fix.preview')}
            </Button>
          )
        ) : plan.state === 'planned' ? (
          <Button appearance="primary" isLoading={isWorking} isDisabled={planned === 0} onClick={() => void apply()}>
            {say('fix.apply', { count: planned })}
          </Button>
        ) : plan.state === 'applied' && applied > 0 ? (
          <Button isLoading={isWorking} onClick={() => void undo()}>
            {say('action.undo')}
          </Button>
        ) : null}
      </ModalFooter>
    </Modal>
  );
};
