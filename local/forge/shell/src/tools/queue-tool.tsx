import { LiveList } from './live-list';
import { useToolWords } from './tool-words';
import { type QueueRow, toolsApi } from './tools-api';

/** Jobs in the app's queues and how far they are. */
export function QueueTool() {
  const words = useToolWords();
  return (
    <LiveList<QueueRow>
      label={words.queue}
      load={toolsApi.queue}
      rowKey={(row) => row.jobId}
      empty={{ title: words.noQueue, hint: words.noQueueHint }}
      columns={[
        { key: 'queue', title: words.queue, width: 20, cell: (row) => row.queue },
        { key: 'job', title: words.job, width: 36, cell: (row) => <code>{row.jobId}</code> },
        { key: 'waiting', title: words.waiting, width: 11, align: 'right', cell: (row) => row.waiting },
        { key: 'inProgress', title: words.inProgress, width: 11, align: 'right', cell: (row) => row.inProgress },
        { key: 'succeeded', title: words.succeeded, width: 11, align: 'right', cell: (row) => row.success },
        { key: 'failed', title: words.failed, width: 11, align: 'right', cell: (row) => row.failed },
      ]}
    />
  );
}
