import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { showFlag } from '../chrome/flags';
import { Moment } from '../parts/moment';
import { LiveList } from './live-list';
import { useToolWords } from './tool-words';
import { type ScheduleRow, toolsApi } from './tools-api';

/** The app's schedules; any of them can run now instead of later. */
export function SchedulesTool() {
  const words = useToolWords();
  return (
    <LiveList<ScheduleRow>
      label={words.schedules}
      load={toolsApi.schedules}
      rowKey={(row) => row.key}
      empty={{ title: words.noSchedules, hint: words.noSchedulesHint }}
      columns={[
        { key: 'schedule', title: words.schedule, width: 20, cell: (row) => row.key },
        { key: 'function', title: words.function, width: 16, cell: (row) => row.functionKey },
        { key: 'interval', title: words.interval, width: 12, cell: (row) => row.interval },
        { key: 'lastRun', title: words.lastRun, width: 18, cell: (row) => <Moment at={row.lastRunAt} /> },
        { key: 'outcome', title: words.outcome, width: 10, cell: (row) => row.lastOutcome ?? '–' },
        { key: 'nextRun', title: words.nextRun, width: 12, cell: (row) => <Moment at={row.nextRunAt} /> },
        { key: 'run', title: '', width: 12, cell: (row) => <RunNow scheduleKey={row.key} /> },
      ]}
    />
  );
}

function RunNow({ scheduleKey }: { readonly scheduleKey: string }) {
  const words = useToolWords();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    const flag = { id: `schedule ${scheduleKey}`, actions: [], autoDismiss: true } as const;
    try {
      const result = await toolsApi.runSchedule(scheduleKey);
      if (result.ok) showFlag({ ...flag, kind: 'success', title: `${words.ran}: ${scheduleKey}` });
      else showFlag({ ...flag, kind: 'error', title: `${words.didNotRun}: ${scheduleKey}`, description: result.message });
    } catch (error) {
      showFlag({
        ...flag,
        kind: 'error',
        title: `${words.didNotRun}: ${scheduleKey}`,
        description: error instanceof Error ? error.message : '',
      });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button spacing="compact" onClick={run} isLoading={busy} aria-label={`${words.runNow}: ${scheduleKey}`}>
      {words.runNow}
    </Button>
  );
}
