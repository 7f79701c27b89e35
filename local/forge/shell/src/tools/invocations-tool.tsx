import Lozenge from '@atlaskit/lozenge';
import { Moment } from '../parts/moment';
import { useSite } from '../site/site-context';
import { LiveList } from './live-list';
import { useToolWords } from './tool-words';
import { type InvocationRow, toolsApi } from './tools-api';

const appearances = { running: 'inprogress', ok: 'success', error: 'removed', timeout: 'removed', killed: 'moved' } as const;

/** Functions that ran, the newest first: for whom, how long, and what became of them. */
export function InvocationsTool() {
  const words = useToolWords();
  const { people } = useSite().session;
  const nameOf = (accountId: string) => people.find((person) => person.accountId === accountId)?.displayName ?? accountId;
  return (
    <LiveList<InvocationRow>
      label={words.invocations}
      load={async () => [...(await toolsApi.invocations())].sort((a, b) => b.startedAt - a.startedAt).slice(0, 200)}
      rowKey={(row) => row.id}
      empty={{ title: words.noInvocations, hint: words.noInvocationsHint }}
      columns={[
        { key: 'started', title: words.started, width: 16, cell: (row) => <Moment at={row.startedAt} withSeconds /> },
        { key: 'function', title: words.function, width: 14, cell: (row) => row.functionKey },
        { key: 'module', title: words.module, width: 22, cell: (row) => `${row.moduleType} ${row.moduleKey}` },
        { key: 'person', title: words.person, width: 14, cell: (row) => (row.accountId === null ? '–' : nameOf(row.accountId)) },
        {
          key: 'outcome',
          title: words.outcome,
          width: 10,
          cell: (row) => <Lozenge appearance={appearances[row.outcome]}>{row.outcome}</Lozenge>,
        },
        {
          key: 'duration',
          title: words.duration,
          width: 8,
          align: 'right',
          cell: (row) => (row.durationMs === null ? '–' : `${Math.round(row.durationMs)} ms`),
        },
        { key: 'message', title: words.message, width: 16, cell: (row) => row.message ?? '' },
      ]}
    />
  );
}
