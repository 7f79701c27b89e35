import { Code as AkCode, CodeBlock as AkCodeBlock } from '@atlaskit/code';
import AkHeading from '@atlaskit/heading';
import AkLink from '@atlaskit/link';
import { Text as AkText, type TextProps as AkTextProps } from '@atlaskit/primitives';
import type { CodeBlockProps, CodeProps, HeadingProps, ListProps, TextProps } from '@forge/react';
import { component } from '../component';

/** `as="strike"` is UI Kit's own; Atlaskit's text knows span, p, strong and em. A text without `as` is a paragraph of its own. */
export const Text = component<TextProps>(
  ['align', 'as', 'color', 'maxLines', 'size', 'weight', 'testId'],
  ({ as, ...props }, { children }) => {
    const content = as === 'strike' ? <s>{children}</s> : children;
    const element = as === undefined ? 'p' : as === 'strike' ? 'span' : as;
    const textProps: Omit<AkTextProps, 'children'> = { ...(props as Omit<AkTextProps, 'children' | 'as'>), as: element };
    return <AkText {...textProps}>{content}</AkText>;
  },
);

export const Strong = component<object>([], (_props, { children }) => <strong>{children}</strong>);
export const Em = component<object>([], (_props, { children }) => <em>{children}</em>);
export const Strike = component<object>([], (_props, { children }) => <s>{children}</s>);

export const Heading = component<HeadingProps>(['size', 'color', 'as', 'id', 'testId'], ({ size, as, ...props }, { children }) => {
  // UI Kit allows a heading by its element alone; Atlaskit wants a size.
  const sizes = {
    h1: 'xlarge',
    h2: 'large',
    h3: 'medium',
    h4: 'small',
    h5: 'xsmall',
    h6: 'xxsmall',
    div: 'medium',
    span: 'medium',
  } as const;
  return (
    <AkHeading {...props} size={size ?? sizes[as ?? 'h3']} {...(as === undefined ? {} : { as })}>
      {children}
    </AkHeading>
  );
});

export const Code = component<CodeProps>(['testId'], (props, { children }) => <AkCode {...props}>{children}</AkCode>);

export const CodeBlock = component<CodeBlockProps>(
  ['text', 'testId', 'showLineNumbers', 'language', 'highlight', 'highlightedStartText', 'highlightedEndText', 'shouldWrapLongLines'],
  ({ showLineNumbers, ...props }) => (
    <AkCodeBlock {...props} {...(showLineNumbers === undefined ? {} : { shouldShowLineNumbers: showLineNumbers })} />
  ),
);

export const Link = component<{ href: string; openNewTab?: boolean }>(['href', 'openNewTab'], ({ href, openNewTab }, { children }) => (
  <AkLink href={href} {...(openNewTab ? { target: '_blank' } : {})}>
    {children}
  </AkLink>
));

export const List = component<ListProps>(['type'], ({ type }, { children }) => {
  const Tag = type === 'ordered' ? 'ol' : 'ul';
  return <Tag style={{ margin: 0, paddingInlineStart: 'var(--ds-space-300, 24px)' }}>{children}</Tag>;
});

export const ListItem = component<object>([], (_props, { children }) => <li>{children}</li>);
