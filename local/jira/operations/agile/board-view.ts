import type { BoardRecord } from '../../model/records';
import type { OperationCall } from '../../operation';
import { avatarUrls, type Json } from '../../views/references';

export function boardView(call: OperationCall, board: BoardRecord): Json {
  const project = call.state.get('projects', board.projectId);
  return {
    id: Number(board.id),
    self: `${call.site.siteUrl}/rest/agile/1.0/board/${board.id}`,
    name: board.name,
    type: board.type,
    location: project && {
      projectId: Number(project.id),
      displayName: `${project.name} (${project.key})`,
      projectName: project.name,
      projectKey: project.key,
      projectTypeKey: project.typeKey,
      avatarURI: avatarUrls(call.site, 'project', project.id)['24x24'],
      name: `${project.name} (${project.key})`,
    },
    isPrivate: false,
  };
}
