import { Moment } from '../parts/moment';
import { LiveList } from './live-list';
import { useToolWords } from './tool-words';
import { type LogLine, toolsApi } from './tools-api';

/** What functions printed and what the host has to say, the newest first. */
export function LogsTool() {
  const words = useToolWords();
  return (
    <LiveList<LogLine & { readonly number: number }>
      label={words.logs}
      load={async () =>
        (await toolsApi.logs())
          .map((line, number) => ({ ...line, number }))
          .reverse()
          .slice(0, 300)
      }
      rowKey={(line) => String(line.number)}
      empty={{ title: words.noLogs, hint: words.noLogsHint }}
      columns={[
        { key: 'time', title: words.time, width: 16, cell: (line) => <Moment at={line.at} withSeconds /> },
        { key: 'level', title: words.level, width: 8, cell: (line) => line.level },
        { key: 'source', title: words.source, width: 14, cell: (line) => line.source },
        { key: 'message', title: words.message, width: 62, cell: (line) => <code>{line.message}</code> },
      ]}
    />
  );
}
