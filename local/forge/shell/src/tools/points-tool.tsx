import Heading from '@atlaskit/heading';
import { useEffect } from 'react';
import { Failure } from '../parts/failure';
import { Loading } from '../parts/loading';
import { Moment } from '../parts/moment';
import { Nothing } from '../parts/nothing';
import { Table } from '../parts/table';
import { useLoaded } from '../site/use-loaded';
import { useToolWords } from './tool-words';
import { toolsApi } from './tools-api';

/** What the app's calls to the product have cost. */
export function PointsTool() {
  const words = useToolWords();
  const [points, reload] = useLoaded('points', toolsApi.points);
  useEffect(() => {
    const timer = setInterval(reload, 5000);
    return () => clearInterval(timer);
  }, [reload]);
  if (points.state === 'loading') return <Loading rows={3} />;
  if (points.state === 'failed') return <Failure error={points.error} onRetry={reload} />;
  if (points.value === null) return <Nothing title={words.noPoints} hint={words.noPointsHint} />;
  const { hours, endpoints } = points.value;
  return (
    <div className="stack">
      <Heading size="small">{words.byHour}</Heading>
      <Table
        label={words.byHour}
        rows={[...hours].reverse()}
        rowKey={(row) => `${row.hour} ${row.appId}`}
        columns={[
          { key: 'hour', title: words.time, width: 40, cell: (row) => <Moment at={row.hour} /> },
          { key: 'points', title: words.points, width: 20, align: 'right', cell: (row) => row.points.toLocaleString() },
          { key: 'requests', title: words.requests, width: 20, align: 'right', cell: (row) => row.requests.toLocaleString() },
          { key: 'refused', title: words.refused, width: 20, align: 'right', cell: (row) => row.refused.toLocaleString() },
        ]}
      />
      <Heading size="small">{words.byOperation}</Heading>
      <Table
        label={words.byOperation}
        rows={endpoints}
        rowKey={(row) => `${row.endpoint} ${row.appId}`}
        columns={[
          { key: 'operation', title: words.operation, width: 40, cell: (row) => <code>{row.endpoint}</code> },
          { key: 'points', title: words.points, width: 15, align: 'right', cell: (row) => row.points.toLocaleString() },
          { key: 'requests', title: words.requests, width: 15, align: 'right', cell: (row) => row.requests.toLocaleString() },
          { key: 'refused', title: words.refused, width: 15, align: 'right', cell: (row) => row.refused.toLocaleString() },
          { key: 'failed', title: words.failed, width: 15, align: 'right', cell: (row) => row.failed.toLocaleString() },
        ]}
      />
    </div>
  );
}
