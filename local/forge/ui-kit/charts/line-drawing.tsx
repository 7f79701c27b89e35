import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { ReactNode } from 'react';
import { CategoryLabels, ValueGrid } from './axes';
import { type ChartPoint, categoriesOf, colourOf, numberText, type Palette, seriesOf, valueAt } from './chart-data';

/** Series differ by colour and by dash, so that they can be told apart without colour. */
const dashes = ['', '6 3', '2 3', '8 3 2 3', '1 4'] as const;

export function LineDrawing(view: {
  readonly points: readonly ChartPoint[];
  readonly palette: Palette;
  readonly width: number;
  readonly height: number;
}): ReactNode {
  const { points, palette, width, height } = view;
  const categories = [...categoriesOf(points)];
  const values = points.map((point) => point.value);
  const area = { left: 48, right: width - 16, top: 12, bottom: height - 28 };
  const y = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(1e-9, ...values)])
    .nice(5)
    .range([area.bottom, area.top]);
  const x = scalePoint<string>().domain(categories).range([area.left, area.right]).padding(0.2);
  const path = line<{ readonly x: number; readonly y: number }>(
    (at) => at.x,
    (at) => at.y,
  );
  return (
    <>
      <ValueGrid scale={y} left={area.left} right={area.right} />
      {seriesOf(points).map((name, index) => {
        const places = categories.flatMap((category) => {
          const value = valueAt(points, category, name);
          return value === undefined ? [] : [{ category, value, x: x(category) ?? 0, y: y(value) }];
        });
        const colour = colourOf(name, index, palette);
        return (
          <g key={name}>
            <path d={path(places) ?? ''} fill="none" stroke={colour} strokeWidth={2} strokeDasharray={dashes[index % dashes.length]} />
            {places.map((place) => (
              <circle key={place.category} cx={place.x} cy={place.y} r={3} fill={colour}>
                <title>{`${place.category}${name === '' ? '' : `, ${name}`}: ${numberText(place.value)}`}</title>
              </circle>
            ))}
          </g>
        );
      })}
      <CategoryLabels names={categories} at={(name) => x(name) ?? 0} step={x.step()} y={area.bottom + 16} />
    </>
  );
}
