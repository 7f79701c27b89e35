import AppIcon from '@atlaskit/icon/core/app';
import DashboardIcon from '@atlaskit/icon/core/dashboard';
import FolderIcon from '@atlaskit/icon/core/folder-closed';
import ListIcon from '@atlaskit/icon/core/list-bulleted';
import SettingsIcon from '@atlaskit/icon/core/settings';
import HostToolsIcon from '@atlaskit/icon/core/tools';
import type { ComponentType } from 'react';
import type { HostedModule } from '../../../browser-api';
import { AppLink } from '../routing/app-link';
import { to } from '../routing/route';
import { useAddress } from '../routing/router';
import { useModules, useWords } from '../site/site-context';

/** The way around the site: what Jira has, then the app's own pages with their subpages. */
export function SideNavigation({ isOpen, onDone }: { readonly isOpen: boolean; readonly onDone: () => void }) {
  const words = useWords();
  const global = useModules('jira:globalPage');
  const personal = useModules('jira:personalSettingsPage');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: choosing a link by keyboard clicks it too; the click closes the menu on small screens.
    <nav className={`side-navigation${isOpen ? ' is-open' : ''}`} aria-label={words.menu} onClick={onDone}>
      <ul>
        <NavigationItem href={to.projects()} label={words.projects} icon={FolderIcon} />
        <NavigationItem href={to.issues('ORDER BY updated DESC')} label={words.issues} icon={ListIcon} match="/issues" />
        <NavigationItem href={to.dashboards()} label={words.dashboards} icon={DashboardIcon} />
      </ul>
      {global.length > 0 && (
        <>
          <h2>{words.apps}</h2>
          <ul>
            {global.map((module) => (
              <AppPages key={module.key} module={module} />
            ))}
          </ul>
        </>
      )}
      <ul className="navigation-end">
        <NavigationItem href={to.settings()} label={words.settings} icon={SettingsIcon} />
        {personal.map((module) => (
          <NavigationItem key={module.key} href={to.personalApp(module.key)} label={module.title} icon={AppIcon} />
        ))}
        <NavigationItem href={to.tool('invocations')} label={words.hostTools} icon={HostToolsIcon} match="/host-tools" />
      </ul>
    </nav>
  );
}

/** A global page opens at its first subpage; the subpages stand below it. */
function AppPages({ module }: { readonly module: HostedModule }) {
  const [first] = module.pages;
  return (
    <>
      <NavigationItem
        href={to.globalApp(module.key, first?.route)}
        label={module.title}
        icon={AppIcon}
        iconUrl={module.iconUrl}
        match={module.pages.length > 0 ? '' : to.globalApp(module.key)}
      />
      {module.pages.length > 0 && (
        <li>
          <ul className="subpages">
            {module.pages.map((page) => (
              <NavigationItem key={page.route} href={to.globalApp(module.key, page.route)} label={page.title} />
            ))}
          </ul>
        </li>
      )}
    </>
  );
}

function NavigationItem({
  href,
  label,
  icon: Icon,
  iconUrl,
  match,
}: {
  readonly href: string;
  readonly label: string;
  readonly icon?: ComponentType<{ readonly label: string }>;
  readonly iconUrl?: string | undefined;
  /** The path whose pages belong to this item; the link's own by default, none if empty. */
  readonly match?: string;
}) {
  const { path } = useAddress();
  const place = match ?? href.replace(/[?#].*$/, '');
  const isHere = place !== '' && (path === place || path.startsWith(`${place}/`));
  return (
    <li>
      <AppLink href={href} className="navigation-item" aria-current={isHere ? 'page' : undefined}>
        {iconUrl !== undefined ? <img src={iconUrl} alt="" width="16" height="16" /> : Icon ? <Icon label="" /> : null}
        <span>{label}</span>
      </AppLink>
    </li>
  );
}
