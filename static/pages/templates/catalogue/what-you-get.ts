import { type ItemKind, itemKinds } from '../../../../src/contracts/templates/item';
import type { TemplateCard } from '../../../../src/contracts/templates/template';

/** What every project has: saying it tells nothing. Roles are counted by the people they need. */
const saidElsewhere: readonly ItemKind[] = ['project', 'projectProperty', 'record', 'link', 'role'];
/** What people ask for first. */
const first: readonly ItemKind[] = ['issue', 'gate', 'document', 'component', 'version', 'board', 'dashboard'];

export interface Get {
  readonly kind: ItemKind;
  readonly count: number;
}

/** What a project of this template starts with, in the order people ask for it. */
export const whatYouGet = ({ gets }: Pick<TemplateCard, 'gets'>): readonly Get[] =>
  [...first, ...itemKinds.filter((kind) => !first.includes(kind) && !saidElsewhere.includes(kind))].flatMap((kind) => {
    const count = gets[kind] ?? 0;
    return count === 0 ? [] : [{ kind, count }];
  });
