import Button from '@atlaskit/button/new';
import { Label } from '@atlaskit/form';
import Heading from '@atlaskit/heading';
import TextArea from '@atlaskit/textarea';
import { type FormEvent, useState } from 'react';
import { Failure } from '../parts/failure';
import { Loading } from '../parts/loading';
import { Nothing } from '../parts/nothing';
import { Table } from '../parts/table';
import { useLoaded } from '../site/use-loaded';
import { inWords } from './in-words';
import { useToolWords } from './tool-words';
import { type QueryResult, toolsApi } from './tools-api';

/** The app's tables, and a read-only query on them. */
export function SqlTool() {
  const words = useToolWords();
  const [tables, reload] = useLoaded('sql tables', toolsApi.tables);
  const [query, setQuery] = useState('');
  const [result, setResult] = useState<QueryResult>();
  const [error, setError] = useState<Error>();
  const run = async (text: string) => {
    try {
      setError(undefined);
      setResult(await toolsApi.query(text));
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
  };
  const show = (table: string) => {
    const text = `SELECT * FROM \`${table}\` LIMIT 100`;
    setQuery(text);
    void run(text);
  };
  return (
    <div className="stack">
      <form
        className="stack"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void run(query);
        }}
      >
        <div>
          <Label htmlFor="sql-query">{words.query}</Label>
          <TextArea id="sql-query" isMonospaced minimumRows={2} value={query} onChange={(event) => setQuery(event.currentTarget.value)} />
        </div>
        <div>
          <Button type="submit" appearance="primary" isDisabled={query.trim() === ''}>
            {words.runQuery}
          </Button>
        </div>
      </form>
      {error && <Failure error={error} />}
      {result && 'error' in result && <Failure error={new Error(result.error)} />}
      {result && 'rows' in result && <Rows rows={result.rows} />}
      <Heading size="small">{words.tables}</Heading>
      {tables.state === 'loading' && <Loading rows={4} />}
      {tables.state === 'failed' && <Failure error={tables.error} onRetry={reload} />}
      {tables.state === 'ready' && tables.value.length === 0 && <Nothing title={words.noTables} hint={words.noTablesHint} />}
      {tables.state === 'ready' && tables.value.length > 0 && (
        <Table
          label={words.tables}
          rows={tables.value}
          rowKey={(table) => table.name}
          columns={[
            {
              key: 'name',
              title: words.tables,
              width: 50,
              cell: (table) => (
                <Button appearance="subtle" spacing="compact" onClick={() => show(table.name)}>
                  {table.name}
                </Button>
              ),
            },
            { key: 'rows', title: words.rows, width: 25, align: 'right', cell: (table) => table.rows.toLocaleString() },
            { key: 'bytes', title: words.bytes, width: 25, align: 'right', cell: (table) => table.bytes.toLocaleString() },
          ]}
        />
      )}
    </div>
  );
}

function Rows({ rows }: { readonly rows: readonly Readonly<Record<string, unknown>>[] }) {
  const words = useToolWords();
  const [first] = rows;
  if (!first) return <p className="subtle">{words.noRows}</p>;
  const numbered = rows.map((row, number) => ({ row, number }));
  return (
    <Table<(typeof numbered)[number]>
      label={words.rows}
      rows={numbered}
      rowKey={({ number }) => String(number)}
      columns={Object.keys(first).map((name) => ({ key: name, title: name, cell: ({ row }) => inWords(row[name]) }))}
    />
  );
}
