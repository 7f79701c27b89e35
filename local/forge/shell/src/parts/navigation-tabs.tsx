import { AppLink } from '../routing/app-link';

/** Tabs that are links: each has its own address. */
export function NavigationTabs({
  label,
  tabs,
}: {
  readonly label: string;
  readonly tabs: readonly { readonly href: string; readonly title: string; readonly isHere: boolean }[];
}) {
  return (
    <nav className="navigation-tabs" aria-label={label}>
      {tabs.map((tab) => (
        <AppLink key={tab.href} href={tab.href} aria-current={tab.isHere ? 'page' : undefined}>
          {tab.title}
        </AppLink>
      ))}
    </nav>
  );
}
