import AkButtonGroup from '@atlaskit/button/button-group';
import AkButton, { LinkButton as AkLinkButton } from '@atlaskit/button/new';
import type { ButtonGroupProps, ButtonProps, LinkButtonProps, LoadingButtonProps } from '@forge/react';
import { component } from '../component';
import { iconComponent } from './icons';

const common = [
  'autoFocus',
  'isDisabled',
  'isSelected',
  'onBlur',
  'onClick',
  'onFocus',
  'testId',
  'shouldFitContainer',
  'appearance',
  'spacing',
] as const;

/** Appearances and spacings that UI Kit still takes and today's Atlaskit button does not have, as their nearest relatives. */
const appearanceOf = <A extends string>(appearance: A | 'link' | 'subtle-link' | undefined) =>
  appearance === undefined ? {} : { appearance: appearance === 'link' || appearance === 'subtle-link' ? ('subtle' as const) : appearance };
const spacingOf = (spacing: 'default' | 'compact' | 'none' | undefined) =>
  spacing === undefined ? {} : { spacing: spacing === 'none' ? ('compact' as const) : spacing };
const iconOf = (place: 'iconBefore' | 'iconAfter', name: string | undefined) => {
  const icon = name === undefined ? undefined : iconComponent(name);
  return icon === undefined ? {} : { [place]: icon };
};

export const Button = component<ButtonProps>(
  [...common, 'type', 'iconBefore', 'iconAfter'],
  ({ iconBefore, iconAfter, spacing, ...props }, { children }) => (
    <AkButton {...props} {...spacingOf(spacing)} {...iconOf('iconBefore', iconBefore)} {...iconOf('iconAfter', iconAfter)}>
      {children}
    </AkButton>
  ),
);

export const LoadingButton = component<LoadingButtonProps>(
  [...common, 'type', 'isLoading'],
  ({ appearance, spacing, ...props }, { children }) => (
    <AkButton {...props} {...appearanceOf(appearance)} {...spacingOf(spacing)}>
      {children}
    </AkButton>
  ),
);

export const LinkButton = component<LinkButtonProps>(
  [...common, 'target', 'href'],
  ({ appearance, spacing, href, ref: _ref, ...props }, { children }) => (
    <AkLinkButton {...props} href={href ?? ''} {...appearanceOf(appearance)} {...spacingOf(spacing)}>
      {children}
    </AkLinkButton>
  ),
);

export const ButtonGroup = component<ButtonGroupProps>(['testId', 'label', 'titleId'], (props, { children }) => (
  <AkButtonGroup {...props}>{children}</AkButtonGroup>
));
