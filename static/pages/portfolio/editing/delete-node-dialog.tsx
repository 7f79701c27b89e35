import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useState } from 'react';
import type { PortfolioTree } from '../../../../src/contracts/portfolio';
import { ErrorNotice } from '../../../components/error-notice';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import type { TreeNode } from '../tree-rows';
import { deletionPlan } from './deletion-plan';

interface DeleteNodeDialogProps {
  readonly node: TreeNode;
  readonly tree: PortfolioTree;
  readonly onClose: () => void;
  readonly onDeleted: () => Promise<void>;
}

/** Shows what a deletion does before it is done. */
export const DeleteNodeDialog = ({ node, tree, onClose, onDeleted }: DeleteNodeDialogProps) => {
  const { say } = useSpeech();
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const plan = deletionPlan(node, tree);
  const remove = async () => {
    setWorking(true);
    const answer = await callApp('portfolio.deleteNode', { nodeId: node.id, version: node.version });
    setWorking(false);
    if (answer.ok) return onDeleted();
    setError(answer.error);
  };
  return (
    <Modal onClose={onClose} width="small">
      <ModalHeader hasCloseButton>
        <ModalTitle appearance="warning">{say('edit.deleteTitle', { name: node.name })}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        {error === null ? null : <ErrorNotice title={say('error.title')} error={error} />}
        <ul className="pl-list">
          {plan.programmes === 0 ? null : (
            <li>{say('edit.deletePlan.programmes', { count: plan.programmes, parent: plan.parentName ?? say('edit.deletePlan.top') })}</li>
          )}
          <li>{plan.projects === 0 ? say('edit.deletePlan.noProjects') : say('edit.deletePlan.projects', { count: plan.projects })}</li>
          {plan.orphans === 0 ? null : <li>{say('edit.deletePlan.orphans', { count: plan.orphans })}</li>}
        </ul>
        <p>{say('edit.deletePlan.undo')}</p>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose}>
          {say('action.cancel')}
        </Button>
        <Button appearance="warning" isLoading={isWorking} onClick={() => void remove()}>
          {say('edit.delete')}
        </Button>
      </ModalFooter>
    </Modal>
  );
};
