import { arc, pie } from 'd3-shape';
import type { ReactNode } from 'react';
import { colourOf, numberText, type Palette } from './chart-data';

export interface Slice {
  readonly label: string;
  readonly series: string;
  readonly value: number;
}

/** Share of the outer radius that a donut leaves open when the app does not say. */
const donutHole = 0.6;

export function PieDrawing(view: {
  readonly slices: readonly Slice[];
  readonly palette: Palette;
  readonly isDonut: boolean;
  readonly innerRadius?: number;
  readonly outerRadius?: number;
  readonly showMarkLabels: boolean;
  readonly width: number;
  readonly height: number;
}): ReactNode {
  const { slices, palette, width, height } = view;
  const outer = view.outerRadius ?? Math.max(10, Math.min(width, height) / 2 - 12);
  const inner = view.isDonut ? (view.innerRadius ?? outer * donutHole) : 0;
  const arcs = pie<Slice>()
    .sort(null)
    .value((slice) => Math.max(0, slice.value))([...slices]);
  const shape = arc<(typeof arcs)[number]>().innerRadius(inner).outerRadius(outer);
  const total = slices.reduce((sum, slice) => sum + Math.max(0, slice.value), 0);
  return (
    <g transform={`translate(${width / 2}, ${height / 2})`}>
      {arcs.map((each, index) => {
        const [x, y] = shape.centroid(each);
        return (
          <g key={each.data.label}>
            <path d={shape(each) ?? ''} fill={colourOf(each.data.series, index, palette)} stroke="var(--ds-surface, #fff)" strokeWidth={2}>
              <title>{`${each.data.label}: ${numberText(each.data.value)}`}</title>
            </path>
            {view.showMarkLabels ? (
              <text x={x} y={y + 4} textAnchor="middle" fontSize={11} fill="var(--ds-text-inverse, #fff)">
                {numberText(each.data.value)}
              </text>
            ) : null}
          </g>
        );
      })}
      {view.isDonut ? (
        <text y={6} textAnchor="middle" fontSize={20} fill="var(--ds-text, #292a2e)">
          {numberText(total)}
        </text>
      ) : null}
    </g>
  );
}
