import AkBreadcrumbs, { BreadcrumbsItem as AkBreadcrumbsItem } from '@atlaskit/breadcrumbs';
import AkPagination from '@atlaskit/pagination';
import AkTabs, { Tab as AkTab, TabList as AkTabList, TabPanel as AkTabPanel } from '@atlaskit/tabs';
import type { TabPanelProps, TabProps, TabsProps } from '@forge/react';
import { component } from '../component';
import { DocView } from '../doc-view';
import { iconComponent } from './icons';

/** Atlaskit pairs the first child (the list) with the rest (the panels) by position, so children are given one by one. */
export const Tabs = component<TabsProps>(
  ['id', 'defaultSelected', 'onChange', 'selected', 'shouldUnmountTabPanelOnChange', 'testId'],
  (props, { doc }) => (
    <AkTabs {...props}>
      {doc.children.map((child) => (
        <DocView key={child.key} doc={child} />
      ))}
    </AkTabs>
  ),
);

export const TabList = component<object>([], (_props, { doc }) => (
  <AkTabList>
    {doc.children.map((child) => (
      <DocView key={child.key} doc={child} />
    ))}
  </AkTabList>
));

export const Tab = component<TabProps>(['testId'], (props, { children }) => <AkTab {...props}>{children}</AkTab>);

export const TabPanel = component<TabPanelProps>(['testId'], (props, { children }) => (
  <AkTabPanel {...props}>
    <div style={{ width: '100%' }}>{children}</div>
  </AkTabPanel>
));

interface BreadcrumbsProps {
  readonly defaultExpanded?: boolean;
  readonly isExpanded?: boolean;
  readonly maxItems?: number;
  readonly itemsBeforeCollapse?: number;
  readonly itemsAfterCollapse?: number;
  readonly onExpand?: () => void;
  readonly label?: string;
  readonly ellipsisLabel?: string;
  readonly testId?: string;
}
export const Breadcrumbs = component<BreadcrumbsProps>(
  [
    'defaultExpanded',
    'isExpanded',
    'maxItems',
    'itemsBeforeCollapse',
    'itemsAfterCollapse',
    'onExpand',
    'label',
    'ellipsisLabel',
    'testId',
  ],
  (props, { doc }) => (
    <AkBreadcrumbs {...props}>
      {doc.children.map((child) => (
        <DocView key={child.key} doc={child} />
      ))}
    </AkBreadcrumbs>
  ),
);

interface BreadcrumbsItemProps {
  readonly href?: string;
  readonly text: string;
  readonly testId?: string;
  readonly iconBefore?: string;
  readonly iconAfter?: string;
}
export const BreadcrumbsItem = component<BreadcrumbsItemProps>(
  ['href', 'text', 'testId', 'iconBefore', 'iconAfter'],
  ({ iconBefore, iconAfter, ...props }) => {
    const Before = iconBefore === undefined ? undefined : iconComponent(iconBefore);
    const After = iconAfter === undefined ? undefined : iconComponent(iconAfter);
    return (
      <AkBreadcrumbsItem
        {...props}
        {...(Before ? { iconBefore: <Before label="" /> } : {})}
        {...(After ? { iconAfter: <After label="" /> } : {})}
      />
    );
  },
);

interface PaginationProps {
  readonly pages: unknown[];
  readonly defaultSelectedIndex?: number;
  readonly selectedIndex?: number;
  readonly onChange?: (event: unknown, page: unknown) => void;
  readonly max?: number;
  readonly label?: string;
  readonly nextLabel?: string;
  readonly previousLabel?: string;
  readonly pageLabel?: string;
  readonly testId?: string;
}
export const Pagination = component<PaginationProps>(
  ['pages', 'defaultSelectedIndex', 'selectedIndex', 'onChange', 'max', 'label', 'nextLabel', 'previousLabel', 'pageLabel', 'testId'],
  (props) => <AkPagination {...props} />,
);
