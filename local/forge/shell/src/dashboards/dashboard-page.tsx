import Button, { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import RefreshIcon from '@atlaskit/icon/core/refresh';
import { useState } from 'react';
import { openFrames } from '../frame/open-frames';
import { Failure } from '../parts/failure';
import { Loading } from '../parts/loading';
import { Nothing } from '../parts/nothing';
import { Page } from '../parts/page';
import { jiraApi } from '../site/jira-api';
import type { Dashboard, Gadget } from '../site/jira-records';
import { useModules, useSite, useWords } from '../site/site-context';
import { useLoaded } from '../site/use-loaded';
import { columnsOf, gadgetTypes, moduleOfGadget } from './app-gadget';
import { GadgetCard } from './gadget-card';

/** A dashboard: gadgets of the app in columns. */
export function DashboardPage({ dashboardId }: { readonly dashboardId: string }) {
  const [loaded, reload] = useLoaded(`dashboard ${dashboardId}`, async () => {
    const [dashboard, { gadgets }] = await Promise.all([jiraApi.dashboard(dashboardId), jiraApi.gadgets(dashboardId)]);
    return { dashboard, gadgets };
  });
  if (loaded.state === 'loading')
    return (
      <div className="page">
        <Loading />
      </div>
    );
  if (loaded.state === 'failed')
    return (
      <div className="page">
        <Failure error={loaded.error} onRetry={reload} />
      </div>
    );
  return <LoadedDashboard dashboard={loaded.value.dashboard} gadgets={loaded.value.gadgets} onChanged={reload} />;
}

function LoadedDashboard({
  dashboard,
  gadgets,
  onChanged,
}: {
  readonly dashboard: Dashboard;
  readonly gadgets: readonly Gadget[];
  readonly onChanged: () => void;
}) {
  const words = useWords();
  const modules = useModules(...gadgetTypes);
  const [turn, setTurn] = useState(0);
  const [error, setError] = useState<Error>();
  const columns = columnsOf(gadgets);
  const change = async (work: () => Promise<unknown>) => {
    try {
      await work();
      setError(undefined);
      onChanged();
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
  };
  const refreshAll = () => {
    setTurn(turn + 1);
    openFrames.broadcast('app/JIRA_DASHBOARD_GADGET_REFRESH', { origin: 'dashboard' });
  };
  return (
    <Page
      title={dashboard.name}
      actions={
        <>
          <IconButton icon={RefreshIcon} label={words.refresh} onClick={refreshAll} />
          <AddGadget dashboardId={dashboard.id} change={change} />
        </>
      }
    >
      {typeof dashboard.description === 'string' && dashboard.description !== '' && <p className="subtle">{dashboard.description}</p>}
      {error && <Failure error={error} />}
      {gadgets.length === 0 && <Nothing title={words.noGadgets} hint={words.noGadgetsHint} />}
      <div className="gadget-columns" style={{ ['--columns' as string]: columns.length }}>
        {columns.map((column, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its number.
          <div key={index} className="gadget-column">
            {column.map((gadget) => (
              <GadgetCard
                key={gadget.id}
                dashboardId={dashboard.id}
                gadget={gadget}
                module={moduleOfGadget(gadget, modules)}
                dashboardTurn={turn}
                isLastColumn={index >= Math.max(1, columns.length - 1)}
                change={change}
              />
            ))}
          </div>
        ))}
      </div>
    </Page>
  );
}

function AddGadget({
  dashboardId,
  change,
}: {
  readonly dashboardId: string;
  readonly change: (work: () => Promise<unknown>) => Promise<void>;
}) {
  const { words, session } = useSite();
  const modules = useModules(...gadgetTypes);
  const appId = session.app.id.split('/').at(-1);
  if (modules.length === 0) return null;
  return (
    <DropdownMenu<HTMLButtonElement>
      trigger={({ triggerRef, ...trigger }) => (
        <Button {...trigger} ref={triggerRef}>
          {words.addGadget}
        </Button>
      )}
      shouldRenderToParent
      placement="bottom-end"
    >
      <DropdownItemGroup>
        {modules.map((module) => (
          <DropdownItem
            key={`${module.type} ${module.key}`}
            {...(module.description === undefined ? {} : { description: module.description })}
            onClick={() =>
              void change(() =>
                jiraApi.addGadget(dashboardId, {
                  moduleKey: `ari:cloud:ecosystem::extension/${appId}/${session.app.environmentId}/static/${module.key}`,
                  title: module.title,
                }),
              )
            }
          >
            {module.title}
          </DropdownItem>
        ))}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
