import { xcss as atlaskitXcss } from '@atlaskit/primitives';

const sides = ['Block', 'BlockEnd', 'BlockStart', 'Bottom', 'Inline', 'InlineEnd', 'InlineStart', 'Left', 'Right', 'Top'] as const;
const corners = ['BottomLeft', 'BottomRight', 'TopLeft', 'TopRight', 'EndEnd', 'EndStart', 'StartEnd', 'StartStart'] as const;

/** The CSS properties that `xcss` of UI Kit accepts (developer.atlassian.com/platform/forge/ui-kit/components/xcss). */
export const xcssProperties: ReadonlySet<string> = new Set([
  ...['textAlign', 'color', 'boxShadow', 'opacity', 'backgroundColor', 'overflow', 'overflowX', 'overflowY', 'display', 'flexGrow'],
  ...['width', 'height', 'minWidth', 'maxWidth', 'minHeight', 'maxHeight', 'position'],
  ...['margin', 'padding'].flatMap((name) => [name, ...sides.map((side) => `${name}${side}`)]),
  ...['Color', 'Width'].flatMap((name) => [`border${name}`, ...sides.map((side) => `border${side}${name}`)]),
  ...['borderStyle', 'borderTopStyle', 'borderBottomStyle', 'borderRightStyle', 'borderLeftStyle'],
  ...['borderRadius', ...corners.map((corner) => `border${corner}Radius`)],
]);

const isNested = (name: string): boolean => name.startsWith(':') || name.startsWith('@media');

/** The style with everything dropped that the platform does not accept; `dropped` collects the names. Never changes its argument. */
export function acceptedStyle(style: unknown, dropped: string[] = []): Record<string, unknown> {
  const accepted: Record<string, unknown> = {};
  if (Array.isArray(style)) {
    for (const part of style) Object.assign(accepted, acceptedStyle(part, dropped));
    return accepted;
  }
  if (typeof style !== 'object' || style === null) return accepted;
  for (const [name, value] of Object.entries(style)) {
    if (isNested(name)) accepted[name] = acceptedStyle(value, dropped);
    else if (xcssProperties.has(name)) accepted[name] = value;
    else dropped.push(name);
  }
  return accepted;
}

/** An `xcss` prop as Atlaskit's primitives take it. */
export function xcssProp(style: unknown): ReturnType<typeof atlaskitXcss> | undefined {
  if (style === undefined || style === null) return undefined;
  const dropped: string[] = [];
  const accepted = acceptedStyle(style, dropped);
  if (dropped.length > 0) console.warn(`[forge-ui-kit] xcss does not accept ${dropped.join(', ')}`);
  return atlaskitXcss(accepted as Parameters<typeof atlaskitXcss>[0]);
}
