import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItemGroup, DropdownItemRadio, DropdownItemRadioGroup } from '@atlaskit/dropdown-menu';
import { useState } from 'react';
import type { HostSession } from '../../../browser-api';
import { useSite } from '../site/site-context';

/** The language of the shell and of the app. */
export function LanguageSwitcher() {
  const { session, words, change } = useSite();
  const [isOpen, setOpen] = useState(false);
  const choose = (locale: HostSession['locale']) => {
    setOpen(false);
    change({ locale });
  };
  return (
    <DropdownMenu<HTMLButtonElement>
      isOpen={isOpen}
      onOpenChange={(change) => setOpen(change.isOpen)}
      trigger={({ triggerRef, ...trigger }) => (
        <Button {...trigger} ref={triggerRef} appearance="subtle" aria-label={words.language}>
          {session.locale === 'nl-NL' ? 'NL' : 'EN'}
        </Button>
      )}
      shouldRenderToParent
    >
      <DropdownItemGroup>
        <DropdownItemRadioGroup id="locale" title={words.language}>
          <DropdownItemRadio id="en-US" isSelected={session.locale === 'en-US'} onClick={() => choose('en-US')}>
            English
          </DropdownItemRadio>
          <DropdownItemRadio id="nl-NL" isSelected={session.locale === 'nl-NL'} onClick={() => choose('nl-NL')}>
            Nederlands
          </DropdownItemRadio>
        </DropdownItemRadioGroup>
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
