import { type FigureId, type FigureScope, figureId, type HealthStatus, healthStatuses, nodeId } from '../../../src/contracts/portfolio';
import { type ColumnId, columnIds, usualColumns } from './columns';

/** What stands in the side panel: the explanation of a figure, or the details of a project, programme or portfolio. */
export type Panel =
  | { readonly kind: 'figure'; readonly scope: FigureScope; readonly figure: FigureId }
  | { readonly kind: 'details'; readonly scope: FigureScope };

export interface Sort {
  readonly column: ColumnId;
  readonly direction: 'ascending' | 'descending';
}

/** The state of the portfolio page, all of which stands in the address, so that a link shows the same thing again. */
export interface PortfolioAddress {
  readonly search: string;
  /** The portfolio or programme looked at; `null` is everything. */
  readonly within: string | null;
  readonly statuses: readonly HealthStatus[];
  /** Account ids; the empty text means "no lead". */
  readonly leads: readonly string[];
  /** Names of project categories; the empty text means "no category". */
  readonly categories: readonly string[];
  readonly sort: Sort | null;
  readonly columns: readonly ColumnId[];
  /** Nodes that are not as they would be by default: closed instead of open, or the reverse. */
  readonly toggled: readonly string[];
  readonly panel: Panel | null;
}

export const emptyAddress: PortfolioAddress = {
  search: '',
  within: null,
  statuses: [],
  leads: [],
  categories: [],
  sort: null,
  columns: usualColumns,
  toggled: [],
  panel: null,
};

/** Accounts ids and category names may hold commas, so each is a parameter of its own; ids and columns share one. */
const keep = <T extends string>(values: readonly string[], allowed: readonly T[]): T[] => allowed.filter((value) => values.includes(value));
const listed = (text: string | null): string[] => (text === null || text === '' ? [] : text.split('.'));

const scopeText = (scope: FigureScope): string => {
  switch (scope.kind) {
    case 'everything':
      return 'all';
    case 'node':
      return `n~${scope.nodeId}`;
    case 'project':
      return `p~${scope.projectId}`;
  }
};

const scopeOf = (text: string): FigureScope | null => {
  if (text === 'all') return { kind: 'everything' };
  const [kind, id = ''] = text.split('~');
  if (kind === 'n' && nodeId.safeParse(id).success) return { kind: 'node', nodeId: id };
  if (kind === 'p' && /^[1-9]\d{0,15}$/.test(id)) return { kind: 'project', projectId: Number(id) };
  return null;
};

const panelText = (panel: Panel): string => `${panel.kind === 'figure' ? panel.figure : 'details'}.${scopeText(panel.scope)}`;

const panelOf = (text: string | null): Panel | null => {
  if (text === null) return null;
  const [what = '', where = ''] = text.split('.');
  const scope = scopeOf(where);
  if (scope === null) return null;
  if (what === 'details') return scope.kind === 'everything' ? null : { kind: 'details', scope };
  const figure = figureId.safeParse(what);
  return figure.success ? { kind: 'figure', scope, figure: figure.data } : null;
};

const sortOf = (text: string | null): Sort | null => {
  if (text === null) return null;
  const descending = text.startsWith('-');
  const [column] = keep([descending ? text.slice(1) : text], columnIds);
  return column === undefined ? null : { column, direction: descending ? 'descending' : 'ascending' };
};

/** Reads the query part of an address. Whatever it does not understand it leaves out: an old link still opens. */
export const parsePortfolioAddress = (query: string): PortfolioAddress => {
  const parameters = new URLSearchParams(query);
  const within = parameters.get('in');
  const chosen = keep(listed(parameters.get('cols')), columnIds);
  return {
    search: parameters.get('q') ?? '',
    within: within !== null && nodeId.safeParse(within).success ? within : null,
    statuses: keep(listed(parameters.get('status')), healthStatuses),
    leads: parameters.getAll('lead'),
    categories: parameters.getAll('category'),
    sort: sortOf(parameters.get('sort')),
    columns: chosen.length === 0 ? usualColumns : keep(['name', ...chosen], columnIds),
    toggled: listed(parameters.get('x')).filter((id) => id === noPortfolioId || nodeId.safeParse(id).success),
    panel: panelOf(parameters.get('panel')),
  };
};

/** Stands for the group "Not in a portfolio" among node ids. No node can have this id: theirs are lower case. */
export const noPortfolioId = 'NONE';

/** Writes the query part, with `?` when there is anything to say. What is as usual is left out. */
export const formatPortfolioAddress = (address: PortfolioAddress): string => {
  const parameters = new URLSearchParams();
  if (address.search !== '') parameters.set('q', address.search);
  if (address.within !== null) parameters.set('in', address.within);
  if (address.statuses.length > 0) parameters.set('status', address.statuses.join('.'));
  for (const lead of address.leads) parameters.append('lead', lead);
  for (const category of address.categories) parameters.append('category', category);
  if (address.sort !== null) parameters.set('sort', `${address.sort.direction === 'descending' ? '-' : ''}${address.sort.column}`);
  if (address.columns.join() !== usualColumns.join()) parameters.set('cols', address.columns.join('.'));
  if (address.toggled.length > 0) parameters.set('x', address.toggled.join('.'));
  if (address.panel !== null) parameters.set('panel', panelText(address.panel));
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
};

/** Whether the address hides projects. */
export const isFiltered = (address: PortfolioAddress): boolean =>
  address.search.trim() !== '' ||
  address.within !== null ||
  address.statuses.length > 0 ||
  address.leads.length > 0 ||
  address.categories.length > 0;

export const sameScope = (a: FigureScope, b: FigureScope): boolean => scopeText(a) === scopeText(b);
