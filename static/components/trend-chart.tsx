import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import './trend-chart.css';

const WIDTH = 352;
const HEIGHT = 140;
const EDGE = { top: 8, right: 8, bottom: 20, left: 44 };

interface TrendPoint {
  readonly day: number;
  readonly value: number | null;
  /** Worked out afterwards rather than recorded that day; drawn dashed and not joined to what was recorded. */
  readonly reconstructed: boolean;
}

interface TrendChartProps {
  readonly points: readonly TrendPoint[];
  /** One sentence that says what the line shows. */
  readonly summary: string;
  readonly caption: string;
  readonly dayHead: string;
  readonly valueHead: string;
  readonly dayText: (day: number) => string;
  readonly valueText: (value: number | null) => string;
}

/** A line over days, with gaps where nothing is known. Screen readers get the sentence and a table of the same points. */
export const TrendChart = ({ points, summary, caption, dayHead, valueHead, dayText, valueText }: TrendChartProps) => {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const x = scaleLinear([first.day, Math.max(last.day, first.day + 1)], [EDGE.left, WIDTH - EDGE.right]);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const y = scaleLinear([low === high ? low - 1 : low, low === high ? high + 1 : high], [HEIGHT - EDGE.bottom, EDGE.top]).nice(3);
  const pathOf = (reconstructed: boolean): string =>
    line<TrendPoint>()
      .defined((point) => point.value !== null && point.reconstructed === reconstructed)
      .x(({ day }) => x(day))
      .y(({ value }) => y(value ?? 0))([...points]) ?? '';
  const end = [...points].reverse().find(({ value }) => value !== null);
  return (
    <figure className="pl-trend">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary}>
        {y.ticks(3).map((tick) => (
          <g key={tick}>
            <line className="pl-trend__grid" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(tick)} y2={y(tick)} />
            <text className="pl-trend__text" x={EDGE.left - 6} y={y(tick)} dy="0.32em" textAnchor="end">
              {valueText(tick)}
            </text>
          </g>
        ))}
        <path className="pl-trend__line pl-trend__line--reconstructed" d={pathOf(true)} />
        <path className="pl-trend__line" d={pathOf(false)} />
        {end === undefined ? null : <circle className="pl-trend__end" cx={x(end.day)} cy={y(end.value ?? 0)} r={3.5} />}
        <text className="pl-trend__text" x={EDGE.left} y={HEIGHT - 4}>
          {dayText(first.day)}
        </text>
        <text className="pl-trend__text" x={WIDTH - EDGE.right} y={HEIGHT - 4} textAnchor="end">
          {dayText(last.day)}
        </text>
      </svg>
      <div className="pl-hidden">
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{dayHead}</th>
              <th scope="col">{valueHead}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ day, value }) => (
              <tr key={day}>
                <th scope="row">{dayText(day)}</th>
                <td>{valueText(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
};
