import { IconButton } from '@atlaskit/button/new';
import MenuIcon from '@atlaskit/icon/core/menu';
import ThemeIcon from '@atlaskit/icon/core/theme';
import Lozenge from '@atlaskit/lozenge';
import Textfield from '@atlaskit/textfield';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { AppLink } from '../routing/app-link';
import { to } from '../routing/route';
import { router } from '../routing/router';
import { useSite } from '../site/site-context';
import { CommandMenu } from './command-menu';
import { LanguageSwitcher } from './language-switcher';
import { PersonSwitcher } from './person-switcher';

/** The bar above everything: where you are, search, as whom you look, theme and language. */
export function TopBar({ onMenu }: { readonly onMenu: () => void }) {
  const { session, words, change } = useSite();
  const otherTheme = session.theme === 'light' ? 'dark' : 'light';
  return (
    <header className="top-bar">
      <div className="top-bar-menu">
        <IconButton icon={MenuIcon} label={words.menu} appearance="subtle" onClick={onMenu} />
      </div>
      <AppLink className="site-name" href="/" aria-label={session.site.name}>
        <img src="/favicon.svg" alt="" width="24" height="24" />
        <span>{session.site.name}</span>
      </AppLink>
      <SearchBox />
      <div className="top-bar-end">
        <CommandMenu />
        <AppLink className="local-badge" href={to.tool('invocations')} title={words.localHint} aria-label={words.localHint}>
          <Lozenge appearance="new">{words.local}</Lozenge>
        </AppLink>
        <PersonSwitcher />
        <IconButton icon={ThemeIcon} label={words[otherTheme]} appearance="subtle" onClick={() => change({ theme: otherTheme })} />
        <LanguageSwitcher />
      </div>
    </header>
  );
}

/** A key goes to its work item, anything else to a text search; `/` brings the cursor here. */
function SearchBox() {
  const { words } = useSite();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focusSearch = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', focusSearch);
    return () => window.removeEventListener('keydown', focusSearch);
  }, []);
  const search = (event: FormEvent) => {
    event.preventDefault();
    const wanted = text.trim();
    if (wanted === '') return;
    router.go(searchAddress(wanted));
    setText('');
  };
  return (
    <search className="search-box">
      <form onSubmit={search}>
        <Textfield
          ref={field}
          name="search"
          isCompact
          aria-label={words.searchByKey}
          placeholder={words.searchByKey}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </form>
    </search>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));
}

export function searchAddress(wanted: string): string {
  if (/^[a-z][a-z0-9_]*-\d+$/i.test(wanted)) return to.issue(wanted.toUpperCase());
  return to.issues(`text ~ "${wanted.replaceAll(/["\\]/g, ' ')}" ORDER BY updated DESC`);
}
