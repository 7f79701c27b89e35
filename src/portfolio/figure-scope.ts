import type { FigureScope, Figures } from '../contracts/portfolio';
import { err, ok, type Result } from '../shared/result';
import type { PortfolioView, Visibility } from './portfolio-view';
import type { Refusal } from './refusal';

/** What a figure is about: the figures of a project, a node or everything, and the visible projects behind them. */
export interface Scoped {
  readonly figures: Figures;
  readonly projectIds: ReadonlySet<number>;
  readonly visibility: Visibility;
}

/** Finds a scope in the viewer's portfolio. What they cannot see is not found. */
export function findScope(view: PortfolioView, scope: FigureScope): Result<Scoped, Refusal> {
  switch (scope.kind) {
    case 'everything':
      return ok({ figures: view.whole(), projectIds: new Set(view.projects.map((project) => project.id)), visibility: view.visibility });
    case 'node':
      if (!view.nodes.some((node) => node.id === scope.nodeId)) {
        return err({ code: 'NOT_FOUND', message: 'refusal.nodeNotFound', place: scope.nodeId });
      }
      return ok({
        figures: view.figuresOf(scope.nodeId),
        projectIds: view.projectIdsOf(scope.nodeId),
        visibility: view.visibilityOf(scope.nodeId),
      });
    case 'project': {
      const project = view.projects.find((candidate) => candidate.id === scope.projectId);
      if (!project) return err({ code: 'NOT_FOUND', message: 'refusal.projectNotFound', place: String(scope.projectId) });
      return ok({ figures: project.figures, projectIds: new Set([project.id]), visibility: { visible: 1, total: 1 } });
    }
  }
}
