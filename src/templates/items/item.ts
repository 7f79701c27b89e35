import type { ItemFields, ItemKind, ItemRef, ItemRule } from '../../contracts/templates/item';

/** A part of a project as a blueprint wants it, texts, days and people worked out. */
export type WantedItem = { readonly [K in ItemKind]: WantedItemOf<K> }[ItemKind];

export interface WantedItemOf<K extends ItemKind> {
  readonly ref: ItemRef;
  readonly kind: K;
  readonly fields: ItemFields[K];
  /** Items that have to be there first: those it names, and whatever its author says. */
  readonly after: readonly ItemRef[];
  readonly rule: ItemRule | null;
  /** Where the author wrote it, for diagnostics; empty for what Plumbline adds. */
  readonly path: string;
}

/** A part of a project as it is in Jira (or in Plumbline's records). */
export type FoundItem = { readonly [K in ItemKind]: FoundItemOf<K> }[ItemKind];

export interface FoundItemOf<K extends ItemKind> {
  /** The name it was made under, as its provenance says; `null` for what no template made. */
  readonly ref: ItemRef | null;
  readonly kind: K;
  /** What Jira calls it; people-readable key or link where there is one. */
  readonly jira: JiraName;
  /** Names of other items are their `ref` where they have one, else `jira:<id>`. */
  readonly fields: ItemFields[K];
  /** Serves other projects too: changing it changes theirs. */
  readonly shared: boolean;
}

/** What a wanted and a found item have in common. */
export type ItemContent = { readonly [K in ItemKind]: { readonly kind: K; readonly fields: ItemFields[K] } }[ItemKind];

/** How Jira knows something. */
export interface JiraName {
  readonly id: string;
  readonly key: string | null;
}
