import EmptyState from '@atlaskit/empty-state';
import type { ReactNode } from 'react';

/** An empty list that says what would be here and what to do. */
export function Nothing({ title, hint, action }: { readonly title: string; readonly hint: string; readonly action?: ReactNode }) {
  return <EmptyState header={title} headingLevel={2} description={hint} primaryAction={action} />;
}
