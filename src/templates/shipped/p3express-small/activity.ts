import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { type Said, say } from '../parts/say';

interface Activity {
  /** The number of the activity in p3.express, e.g. `A07`. */
  readonly code: string;
  readonly summary: Said;
  readonly text: Said;
  readonly assignee?: string;
  readonly labels?: readonly string[];
  readonly start: string;
  readonly due: string;
  readonly estimate: string;
  readonly version: string;
  readonly stage: string;
  readonly blocks?: readonly string[];
}

/** One of the activities that happen once. */
export const activity = ({ code, summary, text, assignee, labels, blocks, version, ...rest }: Activity): BlueprintIssue => ({
  ...rest,
  id: code.toLowerCase(),
  type: 'Task',
  summary: say(`${code} ${summary.en}`, `${code} ${summary.nl}`),
  description: text,
  assignee: assignee ?? 'question:manager',
  versions: [version],
  ...(labels ? { labels } : {}),
  ...(blocks ? { links: { blocks } } : {}),
});
