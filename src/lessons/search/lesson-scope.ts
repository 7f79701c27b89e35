import type { Lesson } from '../../contracts/lessons/lesson';

/**
 * Who may find a lesson: everybody, those who may browse a project, those who may browse one of a portfolio's projects; of what is not
 * published PMO administrators (and its owner, by `ownIds`).
 */
export type LessonScope = 'everyone' | 'unpublished' | `project:${number}` | `portfolio:${string}`;

export function scopeOfLesson({
  state,
  visibility,
  sourceProjectId,
}: Pick<Lesson, 'state' | 'visibility' | 'sourceProjectId'>): LessonScope {
  if (state !== 'published') return 'unpublished';
  switch (visibility.kind) {
    case 'everyone':
      return 'everyone';
    case 'portfolio':
      return `portfolio:${visibility.nodeId}`;
    case 'project':
      // A lesson for those of its project, which has none, is for nobody but its owner and the PMO.
      return sourceProjectId === null ? 'unpublished' : `project:${sourceProjectId}`;
  }
}

/** What decides on the scopes that somebody may find. */
export interface ScopeViewer {
  readonly mayBrowse: (projectId: number) => boolean;
  /** The viewer may browse one of its projects, of the programmes below it as well. */
  readonly mayFindNode: (nodeId: string) => boolean;
  readonly isPmoAdministrator: boolean;
}

/** The scopes that a viewer may find, as searches ask for them. A scope of another kind is nobody's. */
export function mayFindScope({ mayBrowse, mayFindNode, isPmoAdministrator }: ScopeViewer): (scope: string) => boolean {
  return (scope) => {
    if (scope === 'everyone') return true;
    if (scope === 'unpublished') return isPmoAdministrator;
    const [kind, id = ''] = scope.split(':', 2);
    if (kind === 'project') return mayBrowse(Number(id));
    return kind === 'portfolio' && mayFindNode(id);
  };
}
