import {
  BarChart,
  DonutChart,
  HorizontalBarChart,
  HorizontalStackBarChart,
  Inline,
  LineChart,
  PieChart,
  Stack,
  StackBarChart,
} from '@forge/react';

const byMonth = [
  ['Jan', 12, 'Bugs'],
  ['Jan', 20, 'Stories'],
  ['Feb', 8, 'Bugs'],
  ['Feb', 26, 'Stories'],
  ['Mar', 15, 'Bugs'],
  ['Mar', 22, 'Stories'],
];
const shares = [
  { label: 'Done', kind: 'done', count: 62 },
  { label: 'In progress', kind: 'busy', count: 18 },
  { label: 'To do', kind: 'todo', count: 20 },
];
const axes = { data: byMonth, xAccessor: 0, yAccessor: 1, colorAccessor: 2, height: 220 };
const slices = { data: shares, colorAccessor: 'kind', labelAccessor: 'label', valueAccessor: 'count', height: 220 };

export const ChartsPage = () => (
  <Stack space="space.200">
    <BarChart {...axes} title="Issues by month" subtitle="Grouped" />
    <StackBarChart {...axes} title="Stacked" />
    <HorizontalBarChart {...axes} title="Horizontal" />
    <HorizontalStackBarChart
      {...axes}
      title="Horizontal, stacked, own colours"
      colorPalette={[
        { key: 'Bugs', value: 'color.chart.danger' },
        { key: 'Stories', value: 'color.chart.brand' },
      ]}
    />
    <LineChart {...axes} title="Lines" />
    <Inline space="space.200" shouldWrap>
      <PieChart {...slices} width={320} title="Pie" showMarkLabels />
      <DonutChart {...slices} width={320} title="Donut" />
    </Inline>
  </Stack>
);
