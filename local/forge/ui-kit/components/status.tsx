import AkBadge from '@atlaskit/badge';
import AkEmptyState from '@atlaskit/empty-state';
import AkLozenge from '@atlaskit/lozenge';
import AkProgressBar from '@atlaskit/progress-bar';
import { ProgressTracker as AkProgressTracker } from '@atlaskit/progress-tracker';
import AkSectionMessage, { SectionMessageAction as AkSectionMessageAction } from '@atlaskit/section-message';
import AkSpinner from '@atlaskit/spinner';
import { RemovableTag, SimpleTag } from '@atlaskit/tag';
import AkTagGroup from '@atlaskit/tag-group';
import AkTooltip from '@atlaskit/tooltip';
import type {
  BadgeProps,
  EmptyStateProps,
  LozengeProps,
  ProgressBarProps,
  ProgressTrackerProps,
  SectionMessageActionProps,
  SectionMessageProps,
  SpinnerProps,
  TagGroupProps,
  TagProps,
  TooltipProps,
} from '@forge/react';
import { component, NodeView } from '../component';
import { docsOfNode, textOf } from '../forge-doc';

export const Badge = component<BadgeProps>(['appearance', 'max', 'testId'], (props, { doc }) => {
  const text = doc.children.map(textOf).join('');
  return <AkBadge {...props}>{text !== '' && Number.isFinite(Number(text)) ? Number(text) : text}</AkBadge>;
});

export const Lozenge = component<LozengeProps>(['appearance', 'isBold', 'maxWidth', 'testId'], (props, { children }) => (
  <AkLozenge {...props}>{children}</AkLozenge>
));

export const Tag = component<TagProps>(
  [
    'text',
    'appearance',
    'color',
    'elemBefore',
    'href',
    'testId',
    'isRemovable',
    'removeButtonLabel',
    'onAfterRemoveAction',
    'onBeforeRemoveAction',
  ],
  ({ elemBefore, isRemovable, removeButtonLabel, onAfterRemoveAction, onBeforeRemoveAction, ...props }) => {
    const before = elemBefore === undefined ? {} : { elemBefore: <NodeView node={elemBefore} /> };
    if (isRemovable === false) return <SimpleTag {...props} {...before} />;
    return (
      <RemovableTag
        {...props}
        {...before}
        isRemovable
        removeButtonLabel={removeButtonLabel ?? 'Remove'}
        {...(onAfterRemoveAction ? { onAfterRemoveAction } : {})}
        {...(onBeforeRemoveAction ? { onBeforeRemoveAction } : {})}
      />
    );
  },
);

export const TagGroup = component<TagGroupProps>(['alignment'], (props, { children }) => <AkTagGroup {...props}>{children}</AkTagGroup>);

export const Spinner = component<SpinnerProps>(['appearance', 'delay', 'label', 'size', 'testId'], (props) => <AkSpinner {...props} />);

export const ProgressBar = component<ProgressBarProps>(['appearance', 'ariaLabel', 'isIndeterminate', 'testId', 'value'], (props) => (
  <AkProgressBar {...props} />
));

export const ProgressTracker = component<ProgressTrackerProps>(['items', 'label', 'testId', 'animated', 'spacing'], (props) => (
  <AkProgressTracker {...props} />
));

export const SectionMessage = component<SectionMessageProps>(
  ['appearance', 'title', 'actions', 'testId'],
  ({ actions, title, ...props }, { children }) => {
    const drawn = docsOfNode(actions, 'action').map((doc) => <NodeView key={doc.key} node={doc} />);
    return (
      <AkSectionMessage {...props} {...(title === undefined ? {} : { title })} {...(drawn.length === 0 ? {} : { actions: drawn })}>
        {children}
      </AkSectionMessage>
    );
  },
);

export const SectionMessageAction = component<SectionMessageActionProps>(['onClick', 'href', 'testId'], (props, { children }) => (
  <AkSectionMessageAction {...props}>{children}</AkSectionMessageAction>
));

export const EmptyState = component<EmptyStateProps>(
  [
    'buttonGroupLabel',
    'description',
    'header',
    'headingLevel',
    'isLoading',
    'primaryAction',
    'secondaryAction',
    'tertiaryAction',
    'testId',
    'width',
  ],
  ({ description, primaryAction, secondaryAction, tertiaryAction, ...props }) => (
    <AkEmptyState
      {...props}
      {...(description ? { description: <NodeView node={description} /> } : {})}
      {...(primaryAction ? { primaryAction: <NodeView node={primaryAction} /> } : {})}
      {...(secondaryAction ? { secondaryAction: <NodeView node={secondaryAction} /> } : {})}
      {...(tertiaryAction ? { tertiaryAction: <NodeView node={tertiaryAction} /> } : {})}
    />
  ),
);

export const Tooltip = component<TooltipProps>(
  ['position', 'mousePosition', 'content', 'truncate', 'testId', 'delay'],
  ({ content, ...props }, { children }) => (
    <AkTooltip {...props} content={typeof content === 'string' ? content : <NodeView node={content} />}>
      {children}
    </AkTooltip>
  ),
);
