import type { StatusRecord } from '../../model/records';
import type { Json } from '../../views/references';
import { categoryWord } from './status-category';

export const scopeOf = (projectId: string | undefined): Json =>
  projectId === undefined ? { type: 'GLOBAL' } : { type: 'PROJECT', project: { id: projectId } };

/** A status as the newer `/statuses` operations show it. */
export function jiraStatusView(status: StatusRecord): Json {
  return {
    id: status.id,
    name: status.name,
    statusCategory: categoryWord(status.category),
    scope: scopeOf(status.projectId),
    description: status.description,
  };
}
