/** A row of chart data, as the app gave it: an array or an object. */
type Datum = unknown;
export type Accessor = string | number;

/** One measured value: where it stands on the category axis, how high it is, and which colour group it belongs to. */
export interface ChartPoint {
  readonly category: string;
  readonly value: number;
  readonly series: string;
}

const read = (datum: Datum, accessor: Accessor): unknown =>
  typeof datum === 'object' && datum !== null ? Reflect.get(datum, accessor) : undefined;
const label = (value: unknown): string => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? ''));

/** The points of a chart; rows without a number are left out. */
export function pointsOf(data: readonly Datum[], x: Accessor, y: Accessor, color?: Accessor): readonly ChartPoint[] {
  return data.flatMap((datum) => {
    const raw = read(datum, y);
    const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
    if (typeof value !== 'number' || !Number.isFinite(value)) return [];
    return [{ category: label(read(datum, x)), value, series: color === undefined ? '' : label(read(datum, color)) }];
  });
}

/** Distinct values in the order of their first appearance. */
export const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];

export const seriesOf = (points: readonly ChartPoint[]): readonly string[] => distinct(points.map((point) => point.series));
export const categoriesOf = (points: readonly ChartPoint[]): readonly string[] => distinct(points.map((point) => point.category));

/** The sum of a category in a series, undefined when there is none. */
export function valueAt(points: readonly ChartPoint[], category: string, series: string): number | undefined {
  const found = points.filter((point) => point.category === category && point.series === series);
  return found.length === 0 ? undefined : found.reduce((sum, point) => sum + point.value, 0);
}

export type Palette = readonly (string | { readonly key: string; readonly value: string })[] | undefined;

/** Atlassian's categorical chart colours (design token and its light value). */
const categorical = [
  'var(--ds-chart-categorical-1, #357DE8)',
  'var(--ds-chart-categorical-2, #82B536)',
  'var(--ds-chart-categorical-3, #BF63F3)',
  'var(--ds-chart-categorical-4, #F68909)',
  'var(--ds-chart-categorical-5, #1558BC)',
  'var(--ds-chart-categorical-6, #964AC0)',
  'var(--ds-chart-categorical-7, #42B2D7)',
  'var(--ds-chart-categorical-8, #E06C00)',
] as const;

const cssColour = (name: string): string =>
  name.startsWith('color.')
    ? `var(--ds-${name
        .slice('color.'.length)
        .replaceAll('.', '-')
        .replace(/-bold(er|est)?$/, '-bold$1')})`
    : name;

/** The colour of a series: from the app's palette by key or by position, otherwise the next categorical colour. */
export function colourOf(series: string, index: number, palette: Palette): string {
  const byKey = palette?.find((entry) => typeof entry === 'object' && entry.key === series);
  if (typeof byKey === 'object') return cssColour(byKey.value);
  const plain = palette?.filter((entry): entry is string => typeof entry === 'string') ?? [];
  const chosen = plain.length > 0 ? plain[index % plain.length] : undefined;
  return chosen === undefined ? (categorical[index % categorical.length] ?? categorical[0]) : cssColour(chosen);
}

export const numberText = (value: number): string => new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 }).format(value);
