import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import type { HostedModule } from '../../../browser-api';
import { to } from '../routing/route';
import { router } from '../routing/router';
import { useModules, useWords } from '../site/site-context';
import { openModal } from './modal-store';

/** The app's commands, which Jira offers in its command palette: each leads to a page of the app or opens a dialog. */
export function CommandMenu() {
  const words = useWords();
  const commands = useModules('jira:command');
  const pages = useModules('jira:globalPage', 'jira:adminPage');
  if (commands.length === 0) return null;
  const run = (command: HostedModule) => {
    if (command.targetPage === undefined) return openModal({ kind: 'module', module: command, place: {}, closed: () => undefined });
    const page = pages.find((candidate) => candidate.key === command.targetPage);
    if (page) router.go(page.type === 'jira:adminPage' ? to.adminApp(page.key) : to.globalApp(page.key, page.pages[0]?.route));
  };
  return (
    <DropdownMenu<HTMLButtonElement>
      trigger={({ triggerRef, ...trigger }) => (
        <Button {...trigger} ref={triggerRef} appearance="subtle">
          {words.commands}
        </Button>
      )}
      shouldRenderToParent
    >
      <DropdownItemGroup>
        {commands.map((command) => (
          <DropdownItem key={command.key} onClick={() => run(command)}>
            {command.title}
          </DropdownItem>
        ))}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
