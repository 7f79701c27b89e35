import Button, { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { useSpeech } from '../../../viewer/viewer-context';
import type { TreeNode } from '../tree-rows';
import type { EditingTask } from './editing-task';
import { siblingsOf } from './siblings';

/** What a PMO administrator can create from the header. */
export const CreateMenu = ({
  hasPortfolio,
  onCreate,
}: {
  /** Without a portfolio there is nothing that a programme could sit in. */
  readonly hasPortfolio: boolean;
  readonly onCreate: (kind: 'portfolio' | 'programme') => void;
}) => {
  const { say } = useSpeech();
  return (
    <DropdownMenu
      shouldRenderToParent
      placement="bottom-end"
      trigger={({ triggerRef, isSelected, testId, ...aria }) => (
        <Button {...aria} ref={triggerRef} appearance="primary" isSelected={isSelected ?? false} iconAfter={ChevronDownIcon}>
          {say('edit.create')}
        </Button>
      )}
    >
      <DropdownItemGroup>
        <DropdownItem onClick={() => onCreate('portfolio')}>{say('portfolio.kind.portfolio')}</DropdownItem>
        <DropdownItem isDisabled={!hasPortfolio} onClick={() => onCreate('programme')}>
          {say('portfolio.kind.programme')}
        </DropdownItem>
      </DropdownItemGroup>
    </DropdownMenu>
  );
};

interface NodeMenuProps {
  readonly node: TreeNode;
  readonly nodes: readonly TreeNode[];
  readonly tabIndex: number;
  readonly onChoose: (task: EditingTask) => void;
}

/** What a PMO administrator can do with a portfolio or programme, in its row. */
export const NodeMenu = ({ node, nodes, tabIndex, onChoose }: NodeMenuProps) => {
  const { say } = useSpeech();
  const siblings = siblingsOf(node, nodes);
  const at = siblings.findIndex(({ id }) => id === node.id);
  return (
    <DropdownMenu
      placement="bottom-end"
      trigger={({ triggerRef, isSelected, testId, ...aria }) => (
        <IconButton
          {...aria}
          ref={triggerRef}
          icon={MoreIcon}
          label={say('edit.actions', { name: node.name })}
          appearance="subtle"
          spacing="compact"
          isTooltipDisabled
          isSelected={isSelected ?? false}
          tabIndex={tabIndex}
          data-stop="menu"
        />
      )}
    >
      <DropdownItemGroup>
        <DropdownItem onClick={() => onChoose({ kind: 'change', node })}>{say('edit.change')}</DropdownItem>
        <DropdownItem onClick={() => onChoose({ kind: 'create', nodeKind: 'programme', parentId: node.id })}>
          {say('edit.addProgramme')}
        </DropdownItem>
        <DropdownItem isDisabled={at <= 0} onClick={() => onChoose({ kind: 'move', node, by: -1 })}>
          {say('edit.moveUp')}
        </DropdownItem>
        <DropdownItem isDisabled={at === siblings.length - 1} onClick={() => onChoose({ kind: 'move', node, by: 1 })}>
          {say('edit.moveDown')}
        </DropdownItem>
        <DropdownItem onClick={() => onChoose({ kind: 'delete', node })}>{say('edit.delete')}</DropdownItem>
      </DropdownItemGroup>
    </DropdownMenu>
  );
};
