import VisuallyHidden from '@atlaskit/visually-hidden';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { colourOf, numberText, type Palette } from './chart-data';

/** Props that all charts share. Sizes are pixels; a chart without a width fills its container. */
export interface ChartProps {
  readonly data: readonly unknown[];
  readonly width?: number;
  readonly height?: number;
  readonly title?: string;
  readonly subtitle?: string;
  readonly showBorder?: boolean;
  readonly colorPalette?: Palette;
}
export const chartPropNames = ['data', 'width', 'height', 'title', 'subtitle', 'showBorder', 'colorPalette'] as const;
/** The platform's default height. */
const defaultHeight = 400;
const widthBeforeMeasuring = 600;

export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

function useWidth(fixed: number | undefined): { readonly width: number; readonly ref: React.RefObject<HTMLDivElement> } {
  const ref = useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = useState(widthBeforeMeasuring);
  useEffect(() => {
    const element = ref.current;
    if (fixed !== undefined || !element) return undefined;
    const observer = new ResizeObserver(() => setMeasured(Math.max(120, element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [fixed]);
  return { width: fixed ?? measured, ref };
}

const small = { font: 'var(--ds-font-body-small, 12px sans-serif)', color: 'var(--ds-text-subtle, #505258)' } as const;

/** Colours are never alone: the legend names each, and the table below says every value to a screen reader. */
function Legend({ series, palette }: { readonly series: readonly string[]; readonly palette: Palette }): ReactNode {
  if (series.length < 2) return null;
  return (
    <ul
      style={{ ...small, display: 'flex', flexWrap: 'wrap', gap: 'var(--ds-space-150, 12px)', listStyle: 'none', margin: 0, padding: 0 }}
      aria-hidden="true"
    >
      {series.map((name, index) => (
        <li key={name} style={{ margin: 0, display: 'inline-flex', alignItems: 'center', gap: 'var(--ds-space-050, 4px)' }}>
          <svg width="10" height="10" aria-hidden="true">
            <rect width="10" height="10" rx="2" fill={colourOf(name, index, palette)} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

function DataTable({ caption, table }: { readonly caption: string; readonly table: ChartTable }): ReactNode {
  return (
    <VisuallyHidden>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {table.head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={String(row[0])}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key="name" scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={table.head[index]}>{typeof cell === 'number' ? numberText(cell) : (cell ?? '–')}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  );
}

/** Title, drawing, legend and the data table of a chart. */
export function ChartFrame(view: {
  readonly props: ChartProps;
  readonly kind: string;
  readonly series: readonly string[];
  readonly table: ChartTable;
  readonly draw: (width: number, height: number) => ReactNode;
}): ReactNode {
  const { props, kind, series, table, draw } = view;
  const { width, ref } = useWidth(props.width);
  const titleId = useId();
  const height = props.height ?? defaultHeight;
  const name = props.title ?? kind;
  const border = props.showBorder === false ? {} : { border: '1px solid var(--ds-border, #ddd)', borderRadius: '4px', padding: '16px' };
  return (
    <figure style={{ margin: 0, boxSizing: 'border-box', ...border }} data-chart={kind}>
      {props.title ? (
        <figcaption style={{ font: 'var(--ds-font-heading-xsmall)', color: 'var(--ds-text)' }}>{props.title}</figcaption>
      ) : null}
      {props.subtitle ? <div style={small}>{props.subtitle}</div> : null}
      <div ref={ref} style={{ width: props.width ?? '100%' }}>
        {table.rows.length === 0 ? (
          <p style={{ ...small, textAlign: 'center' }}>–</p>
        ) : (
          <svg
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            role="img"
            aria-labelledby={titleId}
            style={{ display: 'block' }}
          >
            <title id={titleId}>{name}</title>
            {draw(width, height)}
          </svg>
        )}
      </div>
      <Legend series={series} palette={props.colorPalette} />
      <DataTable caption={name} table={table} />
    </figure>
  );
}
