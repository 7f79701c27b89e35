/** Who is looking: nothing of a lesson that they may not find has an influence on any answer. */
export interface Viewer {
  /** Which scopes the viewer may find: asked once for each scope that occurs. */
  readonly mayFind: (scope: string) => boolean;
  /** Lessons that the viewer may find whatever their scope, such as own drafts. */
  readonly ownIds?: readonly string[];
}
