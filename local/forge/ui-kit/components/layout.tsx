import {
  Bleed as AkBleed,
  type BleedProps as AkBleedProps,
  Box as AkBox,
  Inline as AkInline,
  Pressable as AkPressable,
  Stack as AkStack,
} from '@atlaskit/primitives';
import AkTile, { type TileProps as AkTileProps } from '@atlaskit/tile';
import type { BoxProps, InlineProps, PressableProps, StackProps } from '@forge/react';
import { component, given, NodeView } from '../component';
import { xcssProp } from '../xcss';

const paddings = [
  'padding',
  'paddingBlock',
  'paddingBlockStart',
  'paddingBlockEnd',
  'paddingInline',
  'paddingInlineStart',
  'paddingInlineEnd',
] as const;

export const Stack = component<StackProps>(['alignBlock', 'alignInline', 'grow', 'space', 'spread', 'testId'], (props, { children }) => (
  <AkStack {...props}>{children}</AkStack>
));

export const Inline = component<InlineProps>(
  ['alignBlock', 'alignInline', 'spread', 'grow', 'space', 'shouldWrap', 'separator', 'rowSpace', 'testId'],
  ({ separator, ...props }, { children }) => (
    <AkInline
      {...given(props)}
      {...(separator === undefined ? {} : { separator: typeof separator === 'string' ? separator : <NodeView node={separator} /> })}
    >
      {children}
    </AkInline>
  ),
);

export const Box = component<BoxProps>(['backgroundColor', 'role', 'testId', 'xcss', ...paddings], ({ xcss, ...props }, { children }) => {
  const style = xcssProp(xcss);
  return (
    <AkBox {...props} {...(style === undefined ? {} : { xcss: style })}>
      {children}
    </AkBox>
  );
});

export const Bleed = component<AkBleedProps>(['all', 'inline', 'block', 'testId'], (props, { children }) => (
  <AkBleed {...props}>{children}</AkBleed>
));

export const Pressable = component<PressableProps>(
  ['backgroundColor', 'isDisabled', 'onClick', 'testId', 'xcss', ...paddings],
  ({ xcss, ...props }, { children }) => {
    const style = xcssProp(xcss);
    return (
      <AkPressable {...props} {...(style === undefined ? {} : { xcss: style })}>
        {children}
      </AkPressable>
    );
  },
);

export const Tile = component<AkTileProps>(
  ['backgroundColor', 'label', 'size', 'hasBorder', 'isInset', 'testId'],
  (props, { children }) => <AkTile {...props}>{children}</AkTile>,
);

interface ImageProps {
  readonly src: string;
  readonly alt?: string;
  readonly size?: 'xsmall' | 'small' | 'medium' | 'large' | 'xlarge';
  readonly width?: string | number;
  readonly height?: string | number;
}
/** Widths of the size presets in pixels; Atlassian does not publish them. */
const imageWidths = { xsmall: 16, small: 48, medium: 96, large: 192, xlarge: 384 } as const;

export const Image = component<ImageProps>(['src', 'alt', 'size', 'width', 'height'], ({ src, alt, size, width, height }) => (
  <img src={src} alt={alt ?? ''} width={width ?? (size ? imageWidths[size] : undefined)} height={height} style={{ maxWidth: '100%' }} />
));
