import Lozenge from '@atlaskit/lozenge';
import type { Status } from '../site/jira-records';

/** A status in the colour of its category, as everywhere in Jira; the name says it without the colour. */
export function StatusLozenge({ status }: { readonly status: Status | null | undefined }) {
  if (!status) return null;
  return <Lozenge appearance={appearances[status.statusCategory.key] ?? 'default'}>{status.name}</Lozenge>;
}

const appearances: Readonly<Record<string, 'default' | 'inprogress' | 'success'>> = {
  new: 'default',
  indeterminate: 'inprogress',
  done: 'success',
};
