import type { ReactNode } from 'react';
import { numberText } from './chart-data';

export const axisText = {
  fontSize: 11,
  fill: 'var(--ds-text-subtle, #505258)',
  fontFamily: 'var(--ds-font-family-body, sans-serif)',
} as const;
const gridStroke = 'var(--ds-border, #ddd)';

/** Pixels a character of an axis label takes, roughly; labels are cut to what fits. */
const characterWidth = 6.2;
export const fitted = (text: string, pixels: number): string => {
  const room = Math.max(1, Math.floor(pixels / characterWidth));
  return text.length <= room ? text : `${text.slice(0, Math.max(1, room - 1))}…`;
};

interface Scale {
  (value: number): number;
  ticks(count: number): number[];
}

/** Horizontal grid lines with their values at the left. */
export const ValueGrid = ({ scale, left, right }: { readonly scale: Scale; readonly left: number; readonly right: number }): ReactNode =>
  scale.ticks(5).map((tick) => (
    <g key={tick}>
      <line x1={left} x2={right} y1={scale(tick)} y2={scale(tick)} stroke={gridStroke} />
      <text x={left - 6} y={scale(tick) + 4} textAnchor="end" {...axisText}>
        {numberText(tick)}
      </text>
    </g>
  ));

/** Vertical grid lines with their values below. */
export const ValueGridAcross = ({
  scale,
  top,
  bottom,
}: {
  readonly scale: Scale;
  readonly top: number;
  readonly bottom: number;
}): ReactNode =>
  scale.ticks(5).map((tick) => (
    <g key={tick}>
      <line y1={top} y2={bottom} x1={scale(tick)} x2={scale(tick)} stroke={gridStroke} />
      <text x={scale(tick)} y={bottom + 16} textAnchor="middle" {...axisText}>
        {numberText(tick)}
      </text>
    </g>
  ));

/** Names of the categories below a chart; every n-th when there are too many to read. */
export function CategoryLabels(view: {
  readonly names: readonly string[];
  readonly at: (name: string) => number;
  readonly step: number;
  readonly y: number;
}): ReactNode {
  const every = Math.max(1, Math.ceil(40 / Math.max(1, view.step)));
  return view.names.map((name, index) =>
    index % every === 0 ? (
      <text key={name} x={view.at(name)} y={view.y} textAnchor="middle" {...axisText}>
        {fitted(name, view.step * every - 4)}
        <title>{name}</title>
      </text>
    ) : null,
  );
}
