import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItemRadio, DropdownItemRadioGroup } from '@atlaskit/dropdown-menu';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import { useSpeech } from '../../viewer/viewer-context';
import type { TreeNode } from './tree-rows';

interface PlacePickerProps {
  readonly nodes: readonly TreeNode[];
  readonly within: string | null;
  readonly onChange: (within: string | null) => void;
}

/** Portfolios with their programmes below them, in the order of the tree. */
const inTreeOrder = (
  nodes: readonly TreeNode[],
  parentId: string | null,
  depth: number,
): { readonly node: TreeNode; readonly depth: number }[] =>
  nodes
    .filter((node) => node.parentId === parentId)
    .sort((a, b) => a.position - b.position)
    .flatMap((node) => [{ node, depth }, ...inTreeOrder(nodes, node.id, depth + 1)]);

/** Chooses the portfolio or programme to look at. */
export const PlacePicker = ({ nodes, within, onChange }: PlacePickerProps) => {
  const { say } = useSpeech();
  const name = say('portfolio.filter.in');
  const chosen = nodes.find(({ id }) => id === within);
  return (
    <DropdownMenu
      shouldRenderToParent
      trigger={({ triggerRef, isSelected, testId, ...aria }) => (
        <Button
          {...aria}
          ref={triggerRef}
          isSelected={isSelected === true || chosen !== undefined}
          iconAfter={ChevronDownIcon}
          {...(chosen === undefined ? {} : { 'aria-label': `${name}: ${chosen.name}` })}
        >
          {chosen?.name ?? name}
        </Button>
      )}
    >
      <DropdownItemRadioGroup id="place">
        <DropdownItemRadio id="everything" isSelected={chosen === undefined} onClick={() => onChange(null)}>
          {say('portfolio.everything')}
        </DropdownItemRadio>
        {inTreeOrder(nodes, null, 0).map(({ node, depth }) => (
          <DropdownItemRadio key={node.id} id={node.id} isSelected={node.id === within} onClick={() => onChange(node.id)}>
            <span style={{ paddingInlineStart: depth * 16 }}>{node.name}</span>
          </DropdownItemRadio>
        ))}
      </DropdownItemRadioGroup>
    </DropdownMenu>
  );
};
