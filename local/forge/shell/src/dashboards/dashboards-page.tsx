import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { Failure } from '../parts/failure';
import { Loading } from '../parts/loading';
import { Nothing } from '../parts/nothing';
import { Page } from '../parts/page';
import { Person } from '../parts/person';
import { Table } from '../parts/table';
import { AppLink } from '../routing/app-link';
import { to } from '../routing/route';
import { router } from '../routing/router';
import { jiraApi } from '../site/jira-api';
import { useWords } from '../site/site-context';
import { useLoaded } from '../site/use-loaded';

/** The dashboards that the user may see. */
export function DashboardsPage() {
  const words = useWords();
  const [dashboards, reload] = useLoaded('dashboards', () => jiraApi.dashboards());
  const [error, setError] = useState<Error>();
  const create = async () => {
    try {
      const created = await jiraApi.createDashboard(words.newDashboard);
      router.go(to.dashboard(created.id));
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
  };
  const newDashboard = <Button onClick={create}>{words.newDashboard}</Button>;
  return (
    <Page title={words.dashboards} actions={newDashboard}>
      {error && <Failure error={error} />}
      {dashboards.state === 'loading' && <Loading />}
      {dashboards.state === 'failed' && <Failure error={dashboards.error} onRetry={reload} />}
      {dashboards.state === 'ready' && dashboards.value.values.length === 0 && (
        <Nothing title={words.noDashboards} hint={words.noDashboardsHint} />
      )}
      {dashboards.state === 'ready' && dashboards.value.values.length > 0 && (
        <Table
          label={words.dashboards}
          columns={[
            {
              key: 'name',
              title: words.name,
              width: 40,
              cell: (dashboard) => <AppLink href={to.dashboard(dashboard.id)}>{dashboard.name}</AppLink>,
            },
            { key: 'owner', title: words.owner, width: 25, cell: (dashboard) => <Person user={dashboard.owner} nobody="–" /> },
            { key: 'description', title: words.description, width: 35, cell: (dashboard) => dashboard.description ?? '' },
          ]}
          rows={dashboards.value.values}
          rowKey={(dashboard) => dashboard.id}
        />
      )}
    </Page>
  );
}
