/** What a kind of project talks about. */
export interface Theme {
  readonly components: readonly string[];
  readonly epics: readonly string[];
  /** Things that can be built, changed, broken or tested; they fit behind "the". */
  readonly objects: readonly string[];
  readonly audiences: readonly string[];
  readonly labels: readonly string[];
}

/** A theme from lists written as `one; two; three`. */
export function theme(lists: Readonly<Record<keyof Theme, string>>): Theme {
  const parts = (text: string): readonly string[] => text.split(';').map((part) => part.trim());
  return {
    components: parts(lists.components),
    epics: parts(lists.epics),
    objects: parts(lists.objects),
    audiences: parts(lists.audiences),
    labels: parts(lists.labels),
  };
}
