import { Label } from '@atlaskit/form';
import Lozenge from '@atlaskit/lozenge';
import Textfield from '@atlaskit/textfield';
import { useDeferredValue, useState } from 'react';
import { Failure } from '../parts/failure';
import { Loading } from '../parts/loading';
import { Nothing } from '../parts/nothing';
import { Table } from '../parts/table';
import { useLoaded } from '../site/use-loaded';
import { inWords } from './in-words';
import { useToolWords } from './tool-words';
import { toolsApi } from './tools-api';

/** What the app keeps in the key-value store. */
export function KvsTool() {
  const words = useToolWords();
  const [prefix, setPrefix] = useState('');
  const wanted = useDeferredValue(prefix);
  const [entries, reload] = useLoaded(`kvs ${wanted}`, () => toolsApi.kvs(wanted));
  return (
    <div className="stack">
      <div className="list-filter">
        <Label htmlFor="kvs-prefix">{words.keyPrefix}</Label>
        <Textfield id="kvs-prefix" value={prefix} onChange={(event) => setPrefix(event.currentTarget.value)} />
      </div>
      {entries.state === 'loading' && <Loading />}
      {entries.state === 'failed' && <Failure error={entries.error} onRetry={reload} />}
      {entries.state === 'ready' && entries.value.length === 0 && <Nothing title={words.noKeys} hint={words.noKeysHint} />}
      {entries.state === 'ready' && entries.value.length > 0 && (
        <Table
          label={words.kvs}
          rows={entries.value}
          rowKey={(entry) => entry.key}
          columns={[
            { key: 'key', title: words.kvs, width: 30, cell: (entry) => <code>{entry.key}</code> },
            {
              key: 'value',
              title: words.value,
              width: 70,
              cell: (entry) => (entry.secret ? <Lozenge>{words.secret}</Lozenge> : <code>{inWords(entry.value)}</code>),
            },
          ]}
        />
      )}
    </div>
  );
}
