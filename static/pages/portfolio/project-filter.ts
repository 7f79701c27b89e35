import type { ProjectRow } from '../../../src/contracts/portfolio';
import type { PortfolioAddress } from './portfolio-address';

/** Lower case without accents, so that "cafe" finds "Café". */
export const searchable = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** Every word must occur in the name or the key. */
export const matchesSearch = (project: { readonly key: string; readonly name: string }, search: string): boolean => {
  const text = searchable(`${project.key} ${project.name}`);
  return searchable(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
};

const allows = (chosen: readonly string[], value: string): boolean => chosen.length === 0 || chosen.includes(value);

/** Whether a project fits search, status, lead and category. Where it stands in the tree is not looked at here. */
export const matchesFilters = (
  project: ProjectRow,
  address: Pick<PortfolioAddress, 'search' | 'statuses' | 'leads' | 'categories'>,
): boolean =>
  allows(address.statuses, project.figures.health.status) &&
  allows(address.leads, project.leadAccountId ?? '') &&
  allows(address.categories, project.categoryName ?? '') &&
  matchesSearch(project, address.search);
