import { scaleBand, scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { axisText, CategoryLabels, fitted, ValueGrid, ValueGridAcross } from './axes';
import { type ChartPoint, categoriesOf, colourOf, numberText, type Palette, seriesOf, valueAt } from './chart-data';

export interface BarChartShape {
  readonly points: readonly ChartPoint[];
  readonly isHorizontal: boolean;
  readonly isStacked: boolean;
  readonly palette: Palette;
}

interface Bar {
  readonly category: string;
  readonly series: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly seriesIndex: number;
}

/** Where each bar begins and ends on the value axis: stacked bars sit on one another, others on zero. */
export function barsOf(points: readonly ChartPoint[], isStacked: boolean): readonly Bar[] {
  const series = seriesOf(points);
  return categoriesOf(points).flatMap((category) => {
    let top = 0;
    return series.flatMap((name, seriesIndex) => {
      const value = valueAt(points, category, name);
      if (value === undefined) return [];
      const from = isStacked ? top : 0;
      top = from + value;
      return [{ category, series: name, value, from, to: from + value, seriesIndex }];
    });
  });
}

const barTitle = (bar: Bar): string => `${bar.category}${bar.series === '' ? '' : `, ${bar.series}`}: ${numberText(bar.value)}`;

export function BarDrawing(view: BarChartShape & { readonly width: number; readonly height: number }): ReactNode {
  const { points, isHorizontal, isStacked, palette, width, height } = view;
  const bars = barsOf(points, isStacked);
  const categories = [...categoriesOf(points)];
  const series = [...seriesOf(points)];
  const values = bars.flatMap((bar) => [bar.from, bar.to]);
  const left = isHorizontal ? Math.min(160, width * 0.3) : 48;
  const area = { left, right: width - 12, top: 12, bottom: height - 28 };
  const value = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(1e-9, ...values)])
    .nice(5)
    .range(isHorizontal ? [area.left, area.right] : [area.bottom, area.top]);
  const band = scaleBand<string>()
    .domain(categories)
    .range(isHorizontal ? [area.top, area.bottom] : [area.left, area.right])
    .padding(0.25);
  const inner = scaleBand<string>().domain(series).range([0, band.bandwidth()]).padding(0.05);
  const colouredByCategory = series.length === 1 && palette?.some((entry) => typeof entry === 'object');

  return (
    <>
      {isHorizontal ? (
        <ValueGridAcross scale={value} top={area.top} bottom={area.bottom} />
      ) : (
        <ValueGrid scale={value} left={area.left} right={area.right} />
      )}
      {bars.map((bar) => {
        const start = (band(bar.category) ?? 0) + (isStacked ? 0 : (inner(bar.series) ?? 0));
        const thickness = isStacked ? band.bandwidth() : inner.bandwidth();
        const low = Math.min(value(bar.from), value(bar.to));
        const length = Math.abs(value(bar.to) - value(bar.from));
        const fill = colouredByCategory ? colourOf(bar.category, 0, palette) : colourOf(bar.series, bar.seriesIndex, palette);
        const place = isHorizontal
          ? { x: low, y: start, width: length, height: thickness }
          : { x: start, y: low, width: thickness, height: length };
        return (
          <rect key={`${bar.category}\n${bar.series}`} {...place} rx={isStacked ? 0 : 2} fill={fill}>
            <title>{barTitle(bar)}</title>
          </rect>
        );
      })}
      {isHorizontal ? (
        categories.map((name) => (
          <text key={name} x={area.left - 8} y={(band(name) ?? 0) + band.bandwidth() / 2 + 4} textAnchor="end" {...axisText}>
            {fitted(name, left - 12)}
            <title>{name}</title>
          </text>
        ))
      ) : (
        <CategoryLabels
          names={categories}
          at={(name) => (band(name) ?? 0) + band.bandwidth() / 2}
          step={band.step()}
          y={area.bottom + 16}
        />
      )}
    </>
  );
}
