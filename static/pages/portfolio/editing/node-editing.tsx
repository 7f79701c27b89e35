import { ModalTransition } from '@atlaskit/modal-dialog';
import { showFlag } from '@forge/bridge';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PortfolioTree } from '../../../../src/contracts/portfolio';
import { useErrorText } from '../../../components/error-notice';
import { useSpeech } from '../../../viewer/viewer-context';
import type { TreeNode } from '../tree-rows';
import { DeleteNodeDialog } from './delete-node-dialog';
import type { EditingTask } from './editing-task';
import { moveNode, restoreNode } from './node-changes';

const NodeEditor = lazy(async () => ({ default: (await import('./node-editor')).NodeEditor }));

export interface Editing {
  readonly task: EditingTask | null;
  readonly open: (task: EditingTask) => void;
  readonly close: () => void;
}

/** The one editing task at a time. */
export const useNodeEditing = (): Editing => {
  const [task, setTask] = useState<EditingTask | null>(null);
  const close = useCallback(() => setTask(null), []);
  return useMemo(() => ({ task, open: setTask, close }), [task, close]);
};

interface NodeEditingProps {
  readonly editing: Editing;
  readonly tree: PortfolioTree;
  readonly onChanged: () => Promise<unknown>;
}

/** The dialogs for changing the tree, and the message with the way back after each change. */
export const NodeEditing = ({ editing, tree, onChanged }: NodeEditingProps) => {
  const { say } = useSpeech();
  const errorText = useErrorText();
  const { task, close } = editing;

  const words = useRef({ say, errorText });
  words.current = { say, errorText };
  const flagged = useRef(0);
  const flag = useCallback((type: 'success' | 'error', title: string, undo?: () => void) => {
    flagged.current += 1;
    showFlag({
      id: `plumbline-edit-${flagged.current}`,
      title,
      type,
      isAutoDismiss: undo === undefined && type === 'success',
      ...(undo === undefined ? {} : { actions: [{ text: words.current.say('action.undo'), onClick: undo }] }),
    });
  }, []);

  useEffect(() => {
    if (task?.kind !== 'move') return;
    close();
    void moveNode(task.node, task.by, tree.nodes).then(async (error) => {
      if (error !== null) flag('error', `${words.current.say('error.saveTitle')}: ${words.current.errorText(error)}`);
      await onChanged();
    });
  }, [task, tree, close, flag, onChanged]);

  const undoDelete = (node: TreeNode, childIds: readonly string[]) => async () => {
    const error = await restoreNode(node, childIds);
    if (error === null) flag('success', say('edit.deletedUndone', { name: node.name }));
    else flag('error', say('edit.undoFailed', { name: node.name, why: errorText(error) }));
    await onChanged();
  };

  return (
    <ModalTransition>
      {task === null || task.kind === 'move' ? null : task.kind === 'delete' ? (
        <DeleteNodeDialog
          node={task.node}
          tree={tree}
          onClose={close}
          onDeleted={async () => {
            const childIds = tree.nodes.filter(({ parentId }) => parentId === task.node.id).map(({ id }) => id);
            close();
            flag('success', say('edit.deleted', { name: task.node.name }), () => void undoDelete(task.node, childIds)());
            await onChanged();
          }}
        />
      ) : (
        <Suspense fallback={null}>
          <NodeEditor
            task={task}
            tree={tree}
            onClose={close}
            onReload={onChanged}
            onSaved={async (name, isNew) => {
              close();
              flag('success', say(isNew ? 'edit.created' : 'edit.saved', { name }));
              await onChanged();
            }}
          />
        </Suspense>
      )}
    </ModalTransition>
  );
};
