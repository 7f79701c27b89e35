import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import type { FramePlace } from '../../../product';
import { openModal } from '../chrome/modal-store';
import { useModules, useWords } from '../site/site-context';

/** The actions menu of a work item: the app's issue actions, each a dialog. */
export function IssueActions({ place, onDone }: { readonly place: FramePlace; readonly onDone: () => void }) {
  const words = useWords();
  const actions = useModules('jira:issueAction');
  if (actions.length === 0) return null;
  return (
    <DropdownMenu<HTMLButtonElement>
      trigger={({ triggerRef, ...trigger }) => <IconButton {...trigger} ref={triggerRef} icon={MoreIcon} label={words.actions} />}
      shouldRenderToParent
    >
      <DropdownItemGroup>
        {actions.map((module) => (
          <DropdownItem key={module.key} onClick={() => openModal({ kind: 'module', module, place, closed: onDone })}>
            {module.title}
          </DropdownItem>
        ))}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
