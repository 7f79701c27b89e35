import type { TemplateAudience } from '../../contracts/templates/template';
import type { StoredTemplate } from './stored-template';

/** What is written down when somebody does it to the catalogue. */
export type TemplateDeed =
  | { readonly kind: 'published' | 'restored'; readonly version: number }
  | { readonly kind: 'retired' | 'deleted' }
  /** How many are named; nobody: everybody may use it. Not who: names of people are not the log's to keep. */
  | { readonly kind: 'audienceChanged'; readonly groups: number; readonly people: number };

/** A deed with its doer, for the log. */
export type NotedDeed = TemplateDeed & {
  /** Epoch seconds. */
  readonly at: number;
  readonly by: string;
  /** What people call the template. */
  readonly template: string;
};

/** The name of a template for the log, which is read in any language. */
export const nameForLog = ({ id, card, draft }: Pick<StoredTemplate, 'id' | 'card' | 'draft'>): string =>
  card?.en.name ?? draft?.card?.en.name ?? id;

/** What saving changes about who may use a template; `undefined` where it stays as it is. Lists are in no order. */
export function audienceDeed(before: TemplateAudience, after: TemplateAudience): TemplateDeed | undefined {
  if (isSame(before.groups, after.groups) && isSame(before.accountIds, after.accountIds)) return undefined;
  return { kind: 'audienceChanged', groups: after.groups.length, people: after.accountIds.length };
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify([...new Set(one)].sort()) === JSON.stringify([...new Set(other)].sort());
