import type { OperationAnswer, OperationCall } from '../../operation';
import { seedIds } from '../../site/seed-ids';
import { ok } from '../answering/answers';
import { boardOf } from './find-board';

/** `GET /board/{boardId}/configuration`. */
export function boardConfiguration(call: OperationCall): OperationAnswer {
  const board = boardOf(call);
  const { siteUrl } = call.site;
  const project = call.state.get('projects', board.projectId);
  const estimation = board.estimationFieldId === undefined ? undefined : call.state.get('fields', board.estimationFieldId);
  return ok({
    id: Number(board.id),
    name: board.name,
    type: board.type,
    self: `${siteUrl}/rest/agile/1.0/board/${board.id}/configuration`,
    location: { type: 'project', projectKeyOrId: project?.key ?? board.projectId },
    filter: { id: board.filterId, self: `${siteUrl}/rest/api/3/filter/${board.filterId}` },
    columnConfig: {
      columns: board.columns.map((column) => ({
        name: column.name,
        statuses: column.statusIds.map((id) => ({ id, self: `${siteUrl}/rest/api/3/status/${id}` })),
      })),
      constraintType: 'none',
    },
    ...(estimation ? { estimation: { type: 'field', field: { fieldId: estimation.id, displayName: estimation.name } } } : {}),
    ranking: { rankCustomFieldId: Number(seedIds.fields.rank.replace('customfield_', '')) },
  });
}
