import Avatar from '@atlaskit/avatar';
import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItemRadio, DropdownItemRadioGroup } from '@atlaskit/dropdown-menu';
import { useState } from 'react';
import type { HostSession } from '../../../browser-api';
import { useSite } from '../site/site-context';

/** "View as": looks at the site through somebody else's eyes. People are grouped by their place in the company. */
export function PersonSwitcher() {
  const { session, words, change } = useSite();
  const me = session.people.find((person) => person.accountId === session.accountId);
  const name = me?.displayName ?? session.accountId;
  const [isOpen, setOpen] = useState(false);
  const choose = (accountId: string) => {
    setOpen(false);
    change({ accountId });
  };
  return (
    <DropdownMenu<HTMLButtonElement>
      isOpen={isOpen}
      onOpenChange={(change) => setOpen(change.isOpen)}
      trigger={({ triggerRef, ...trigger }) => (
        <Button
          {...trigger}
          ref={triggerRef}
          appearance="subtle"
          iconBefore={() => <Avatar size="xsmall" />}
          aria-label={`${words.viewAs}: ${name}`}
        >
          <span className="view-as">{words.viewAs}: </span>
          <span className="view-as-name">{name}</span>
        </Button>
      )}
      shouldRenderToParent
    >
      {byRole(session.people).map(([role, people]) => (
        <DropdownItemRadioGroup key={role} id={role} title={role}>
          {people.map((person) => (
            <DropdownItemRadio
              key={person.accountId}
              id={person.accountId}
              isSelected={person.accountId === session.accountId}
              onClick={() => choose(person.accountId)}
            >
              {person.displayName}
            </DropdownItemRadio>
          ))}
        </DropdownItemRadioGroup>
      ))}
    </DropdownMenu>
  );
}

function byRole(people: HostSession['people']): [string, HostSession['people'][number][]][] {
  const groups = new Map<string, HostSession['people'][number][]>();
  for (const person of people) groups.set(person.role, [...(groups.get(person.role) ?? []), person]);
  return [...groups];
}
