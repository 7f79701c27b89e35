import { useEffect } from 'react';
import { Failure } from '../parts/failure';
import { Loading } from '../parts/loading';
import { Nothing } from '../parts/nothing';
import { useLoaded } from '../site/use-loaded';
import { useToolWords } from './tool-words';
import { toolsApi } from './tools-api';
import { ValueView } from './value-view';

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
  return (
    <div className="card">
      <ValueView value={points.value} />
    </div>
  );
}
