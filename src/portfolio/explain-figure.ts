import { type FigureExplanation, type FigureId, type FigureScope, type Figures, summedFigures } from '../contracts/portfolio';
import type { Condition } from '../facts/condition';
import { compileToJql } from '../facts/conditions/compile-to-jql';
import type { Sayable } from '../facts/conditions/sayable';
import { ok, type Result } from '../shared/result';
import { derivedFigureIssues, figureCatalogue, unitOf } from './figure-catalogue';
import { findScope } from './figure-scope';
import { readPortfolioView } from './portfolio-view';
import type { PortfolioPorts, ViewerAccess } from './ports';
import type { Refusal } from './refusal';

/** An explanation without its sentence, which the door says in the viewer's language. `jqlReason` says why there is no JQL. */
export type Explanation = Omit<FigureExplanation, 'sentence' | 'jqlNote'> & {
  readonly jqlReason: 'notAList' | 'cannotBeSaid' | 'tooManyProjects' | null;
  readonly staleDays: number;
  readonly method: Figures['percentMethod'];
};

/** Jira refuses longer lists in one clause; beyond this the figure is opened per project. */
const MAXIMUM_PROJECTS_IN_JQL = 400;

/** What a figure counts, over what, as of when, what was left out, and the JQL that shows it in Jira. */
export async function explainFigure(
  ports: PortfolioPorts,
  viewer: ViewerAccess,
  scope: FigureScope,
  figure: FigureId,
): Promise<Result<Explanation, Refusal>> {
  const [view, vocabulary] = await Promise.all([readPortfolioView(ports, viewer), ports.vocabulary.read()]);
  const found = findScope(view, scope);
  if (!found.ok) return found;
  const { figures, projectIds, visibility } = found.value;
  const projects = view.projects.filter((project) => projectIds.has(project.id));
  const issues = issuesBehind(figure, view.settings.staleDays);
  const secured: Condition[] =
    view.settings.includeSecuredIssues || figure === 'securedLeftOut' ? [] : [{ fact: 'securityLevelId', isEmpty: true }];
  const jql =
    issues === null
      ? null
      : scopedJql(
          projects.map((project) => project.key),
          compileToJql({ all: [issues, ...secured] }, vocabulary),
        );
  return ok({
    figure,
    value: figureValue(figures, figure),
    unit: unitOf(figure),
    asOf: view.now,
    collectedAt: figures.collectedAt,
    jql: jql?.text ?? null,
    jqlReason: jql === null ? 'notAList' : jql.reason,
    leftOut: leftOut(
      figures,
      figure,
      projects.filter(
        (project) => project.figures.collectedAt === null && view.sync.missing.some((missing) => missing.projectKey === project.key),
      ).length,
    ),
    visibility,
    parts: projects.map((project) => ({
      projectId: project.id,
      key: project.key,
      name: project.name,
      value: figureValue(project.figures, figure),
    })),
    staleDays: view.settings.staleDays,
    method: figures.percentMethod,
  });
}

/** The single number of a figure: a milestone's day, the last eight weeks of throughput together; `null` for a status. */
export function figureValue(figures: Figures, figure: FigureId): number | null {
  switch (figure) {
    case 'health':
      return null;
    case 'throughput':
      return figures.throughput.reduce((total, week) => total + week, 0);
    case 'nextMilestone':
    case 'lastMilestone':
      return figures[figure]?.day ?? null;
    default:
      return figures[figure];
  }
}

const summed: ReadonlySet<string> = new Set(summedFigures);

function issuesBehind(figure: FigureId, staleDays: number): Condition | null {
  if (!summed.has(figure)) return derivedFigureIssues[figure as keyof typeof derivedFigureIssues];
  const definition = figureCatalogue(staleDays)[figure as (typeof summedFigures)[number]];
  return definition.kind === 'count' ? definition.condition : { all: [definition.condition, { fact: definition.fact, isEmpty: false }] };
}

function scopedJql(
  keys: readonly string[],
  condition: Sayable,
): { readonly text: string | null; readonly reason: Explanation['jqlReason'] } {
  if (!condition.said) return { text: null, reason: 'cannotBeSaid' };
  if (keys.length === 0) return { text: null, reason: 'notAList' };
  if (keys.length > MAXIMUM_PROJECTS_IN_JQL) return { text: null, reason: 'tooManyProjects' };
  const projects = keys.length === 1 ? `project = "${keys[0]}"` : `project in (${keys.map((key) => `"${key}"`).join(', ')})`;
  return { text: `${projects} AND ${condition.text} ORDER BY updated DESC`, reason: null };
}

function leftOut(figures: Figures, figure: FigureId, notCollected: number): FigureExplanation['leftOut'] {
  const reasons: FigureExplanation['leftOut'] = [];
  if (figures.securedLeftOut > 0 && figure !== 'securedLeftOut') reasons.push({ reason: 'securityLevel', count: figures.securedLeftOut });
  if (figure === 'percentDone' && figures.percentMethod !== 'count') reasons.push({ reason: 'noEstimate', count: figures.withoutEstimate });
  if (notCollected > 0) reasons.push({ reason: 'notCollected', count: notCollected });
  return reasons.filter((reason) => reason.count > 0);
}
