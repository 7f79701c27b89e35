import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { FigureExplanation, FigureId, FigureScope, Trend } from '../../../src/contracts/portfolio';
import { ErrorNotice } from '../../components/error-notice';
import { PanelSection } from '../../components/side-panel';
import { SkeletonBar } from '../../components/skeleton';
import { TrendChart } from '../../components/trend-chart';
import { useAnswer } from '../../components/use-answer';
import { callApp } from '../../rpc';
import { useSpeech } from '../../viewer/viewer-context';
import { valueText } from './figure-text';

const ranges = [30, 90, 365] as const;

interface FigureTrendProps {
  readonly scope: FigureScope;
  readonly figure: FigureId;
  readonly unit: FigureExplanation['unit'];
}

/** How a figure went over the last days; figures that are no number have no trend. */
export const FigureTrend = ({ scope, figure, unit }: FigureTrendProps) => {
  const { say } = useSpeech();
  const [days, setDays] = useState<(typeof ranges)[number]>(90);
  const { load, retry } = useAnswer(JSON.stringify([scope, figure, days]), () => callApp('portfolio.getTrend', { scope, figure, days }));
  if (unit === 'none') return null;
  return (
    <PanelSection title={say('trend.title')}>
      <fieldset className="pl-trend-range pl-fieldset">
        <legend className="pl-hidden">{say('trend.range')}</legend>
        {ranges.map((range) => (
          <Button key={range} spacing="compact" isSelected={range === days} aria-pressed={range === days} onClick={() => setDays(range)}>
            {say('trend.days', { count: range })}
          </Button>
        ))}
      </fieldset>
      {load.state === 'loading' ? (
        <SkeletonBar height={140} />
      ) : load.ok ? (
        <Chart trend={load.value} unit={unit} />
      ) : (
        <ErrorNotice title={say('error.title')} error={load.error} action={{ label: say('action.retry'), run: retry }} />
      )}
    </PanelSection>
  );
};

const Chart = ({ trend, unit }: { readonly trend: Trend; readonly unit: FigureExplanation['unit'] }) => {
  const { say, formats } = useSpeech();
  const known = trend.points.flatMap(({ day, value, reconstructed }) => (value === null ? [] : [{ day, value, reconstructed }]));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || known.length < 2) return <p className="pl-subtle">{say('trend.none')}</p>;
  const text = (value: number | null) => valueText(value, unit, formats);
  const values = known.map(({ value }) => value);
  return (
    <>
      <TrendChart
        points={trend.points}
        summary={say('trend.summary', {
          first: text(first.value),
          from: formats.day(first.day),
          last: text(last.value),
          to: formats.day(last.day),
          low: text(Math.min(...values)),
          high: text(Math.max(...values)),
        })}
        caption={say('trend.table', { figure: say(`figure.${trend.figure}`) })}
        dayHead={say('trend.day')}
        valueHead={say(`figure.${trend.figure}`)}
        dayText={(day) => formats.day(day, last.day)}
        valueText={text}
      />
      {known.some(({ reconstructed }) => reconstructed) ? <p className="pl-subtle">{say('trend.reconstructed')}</p> : null}
    </>
  );
};
