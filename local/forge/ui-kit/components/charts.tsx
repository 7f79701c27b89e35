import type { ReactNode } from 'react';
import { BarDrawing } from '../charts/bar-drawing';
import { type Accessor, type ChartPoint, categoriesOf, pointsOf, seriesOf, valueAt } from '../charts/chart-data';
import { ChartFrame, type ChartProps, type ChartTable, chartPropNames } from '../charts/chart-frame';
import { LineDrawing } from '../charts/line-drawing';
import { PieDrawing } from '../charts/pie-drawing';
import { component, given, statefulComponent, type UiKitComponent } from '../component';

interface AxisChartProps extends ChartProps {
  readonly xAccessor: Accessor;
  readonly yAccessor: Accessor;
  readonly colorAccessor?: Accessor;
}
const axisNames = [...chartPropNames, 'xAccessor', 'yAccessor', 'colorAccessor'] as const;

function axisTable(points: readonly ChartPoint[], x: Accessor, y: Accessor): ChartTable {
  const series = seriesOf(points);
  return {
    head: [String(x), ...series.map((name) => name || String(y))],
    rows: categoriesOf(points).map((category) => [category, ...series.map((name) => valueAt(points, category, name))]),
  };
}

const pointsFrom = (props: AxisChartProps) => pointsOf(props.data ?? [], props.xAccessor, props.yAccessor, props.colorAccessor);

interface BarKind {
  readonly kind: string;
  readonly isHorizontal: boolean;
  readonly isStacked: boolean;
}
function BarChartView({ props, kind, isHorizontal, isStacked }: BarKind & { readonly props: AxisChartProps }): ReactNode {
  const points = pointsFrom(props);
  return (
    <ChartFrame
      props={props}
      kind={kind}
      series={seriesOf(points)}
      table={axisTable(points, props.xAccessor, props.yAccessor)}
      draw={(width, height) => (
        <BarDrawing
          points={points}
          isHorizontal={isHorizontal}
          isStacked={isStacked}
          palette={props.colorPalette}
          width={width}
          height={height}
        />
      )}
    />
  );
}
const barChart = (bars: BarKind): UiKitComponent =>
  component<AxisChartProps>(axisNames, (props) => <BarChartView props={props} {...bars} />);

export const BarChart = barChart({ kind: 'Bar chart', isHorizontal: false, isStacked: false });
export const StackBarChart = barChart({ kind: 'Stacked bar chart', isHorizontal: false, isStacked: true });
export const HorizontalBarChart = barChart({ kind: 'Horizontal bar chart', isHorizontal: true, isStacked: false });
export const HorizontalStackBarChart = barChart({ kind: 'Horizontal stacked bar chart', isHorizontal: true, isStacked: true });

function LineChartView({ props }: { readonly props: AxisChartProps }): ReactNode {
  const points = pointsFrom(props);
  return (
    <ChartFrame
      props={props}
      kind="Line chart"
      series={seriesOf(points)}
      table={axisTable(points, props.xAccessor, props.yAccessor)}
      draw={(width, height) => <LineDrawing points={points} palette={props.colorPalette} width={width} height={height} />}
    />
  );
}
export const LineChart = statefulComponent<AxisChartProps>(axisNames, LineChartView);

interface PieChartProps extends ChartProps {
  readonly colorAccessor: Accessor;
  readonly valueAccessor: Accessor;
  readonly labelAccessor: Accessor;
  readonly showMarkLabels?: boolean;
  readonly innerRadius?: number;
  readonly outerRadius?: number;
}

interface PieKind {
  readonly kind: string;
  readonly isDonut: boolean;
}
function PieChartView({ props, kind, isDonut }: PieKind & { readonly props: PieChartProps }): ReactNode {
  const points = pointsOf(props.data ?? [], props.labelAccessor, props.valueAccessor, props.colorAccessor);
  const slices = points.map((point) => ({ label: point.category, series: point.series, value: point.value }));
  return (
    <ChartFrame
      props={props}
      kind={kind}
      series={seriesOf(points)}
      table={{ head: [String(props.labelAccessor), String(props.valueAccessor)], rows: slices.map((slice) => [slice.label, slice.value]) }}
      draw={(width, height) => (
        <PieDrawing
          slices={slices}
          palette={props.colorPalette}
          isDonut={isDonut}
          showMarkLabels={props.showMarkLabels === true}
          {...given({ innerRadius: props.innerRadius, outerRadius: props.outerRadius })}
          width={width}
          height={height}
        />
      )}
    />
  );
}
const pieNames = [
  ...chartPropNames,
  'colorAccessor',
  'valueAccessor',
  'labelAccessor',
  'showMarkLabels',
  'innerRadius',
  'outerRadius',
] as const;
const pieChart = (pie: PieKind): UiKitComponent => component<PieChartProps>(pieNames, (props) => <PieChartView props={props} {...pie} />);

export const PieChart = pieChart({ kind: 'Pie chart', isDonut: false });
export const DonutChart = pieChart({ kind: 'Donut chart', isDonut: true });
