import { z } from 'zod';
import type { BoardRecord } from '../../model/records';
import { forbidden, JiraError, type Operation, type OperationCall } from '../../operation';
import { projectRef } from '../../views/references';
import { created, noContent, ok } from '../answering/answers';
import { isAdministrator, mayAdministerProject, requireLogin } from '../answering/authority';
import { ordered } from '../answering/order';
import { listOf, pathPart, readBody } from '../answering/request';
import { projectByIdOrKey } from '../projects/find-project';
import { versionsOf, versionView } from '../versions/version-view';
import { publishBoardEvent } from './agile-events';
import { agilePage } from './agile-page';
import { boardView } from './board-view';
import { boardOf, maySeeBoard, requireBoardAdministrator } from './find-board';

export const getAllBoards: Operation = (call) => {
  const types = new Set(listOf(call, 'type'));
  const name = call.query.get('name')?.toLowerCase() ?? '';
  const idOrKey = call.query.get('projectKeyOrId') ?? call.query.get('projectLocation');
  const filterId = call.query.get('filterId');
  const project = idOrKey === null ? undefined : projectByIdOrKey(call, idOrKey);
  if (idOrKey !== null && !project) throw new JiraError(400, [`No project could be found with key or id '${idOrKey}'.`]);
  const found = [...call.state.all('boards')].filter(
    (board) =>
      maySeeBoard(call, board) &&
      (types.size === 0 || types.has(board.type)) &&
      board.name.toLowerCase().includes(name) &&
      (project === undefined || board.projectId === project.id) &&
      (filterId === null || board.filterId === filterId),
  );
  const sorted = ordered(call, found, { id: (board) => Number(board.id), name: (board) => board.name }, 'id');
  return ok(agilePage(call, sorted, (board) => boardView(call, board)));
};

export const getBoard: Operation = (call) => ok(boardView(call, boardOf(call)));

export const getBoardByFilterId: Operation = (call) => {
  const filterId = pathPart(call, 'filterId');
  const found = [...call.state.all('boards')].filter((board) => board.filterId === filterId && maySeeBoard(call, board));
  const self = (board: BoardRecord): string => `${call.site.siteUrl}/rest/agile/1.0/board/${board.id}`;
  return ok(agilePage(call, found, (board) => ({ id: Number(board.id), self: self(board), name: board.name })));
};

const newBoard = z.object({
  name: z.string().trim().min(1).max(255),
  type: z.enum(['scrum', 'kanban', 'agility']),
  filterId: z.number().int(),
  location: z.object({ type: z.enum(['project', 'user']), projectKeyOrId: z.string().optional() }).optional(),
});

/** `POST /board`. Boards of a person are refused: the emulator keeps every board in a project. */
export const createBoard: Operation = (call) => {
  requireLogin(call);
  const asked = readBody(call, newBoard);
  const filter = call.state.get('filters', String(asked.filterId));
  if (!filter) throw new JiraError(400, ['The filter of the board does not exist or you do not have permission to see it.']);
  const project = projectByIdOrKey(call, asked.location?.projectKeyOrId ?? '');
  if (!project) throw new JiraError(400, ['The location of the board must be an existing project.']);
  if (!mayAdministerProject(call, project.id) && !isAdministrator(call))
    throw forbidden('You do not have permission to create boards in this project.');
  const board: BoardRecord = {
    id: call.state.nextId('boards'),
    name: asked.name,
    type: asked.type === 'agility' ? 'simple' : asked.type,
    projectId: project.id,
    filterId: filter.id,
    columns: defaultColumns(call, project.workflowSchemeId),
  };
  call.state.put('boards', board);
  publishBoardEvent(call, 'created', board);
  return created(boardView(call, board));
};

/** One column per status category, over the statuses of the project's default workflow. */
function defaultColumns(call: OperationCall, workflowSchemeId: string): BoardRecord['columns'] {
  const workflow = call.state.get('workflows', call.state.get('workflowSchemes', workflowSchemeId)?.defaultWorkflowId ?? '');
  const statuses = (workflow?.statusIds ?? []).flatMap((id) => call.state.get('statuses', id) ?? []);
  const columns = [
    ['To Do', 'new'],
    ['In Progress', 'indeterminate'],
    ['Done', 'done'],
  ] as const;
  return columns.map(([name, category]) => ({
    name,
    statusIds: statuses.filter((status) => status.category === category).map((status) => status.id),
  }));
}

export const deleteBoard: Operation = (call) => {
  const board = boardOf(call);
  requireBoardAdministrator(call, board);
  for (const sprint of call.state.by('sprints.board', board.id)) call.state.remove('sprints', sprint.id);
  call.state.remove('boards', board.id);
  publishBoardEvent(call, 'deleted', board);
  return noContent;
};

function boardProjects(call: OperationCall): readonly Readonly<Record<string, unknown>>[] {
  const board = boardOf(call);
  const project = call.state.get('projects', board.projectId);
  return project ? [projectRef(call.site, call.state, project)] : [];
}

export const getProjects: Operation = (call) => ok(agilePage(call, boardProjects(call), (project) => project));
export const getProjectsFull: Operation = (call) => ok(agilePage(call, boardProjects(call), (project) => project));

export const getAllVersions: Operation = (call) => {
  const board = boardOf(call);
  const released = call.query.get('released');
  const found = versionsOf(call, board.projectId).filter((version) => released === null || String(version.released) === released);
  return ok(agilePage(call, found, (version) => versionView(call, version)));
};

/** Quick filters, reports and features of boards are empty: the emulator has none. */
export const getAllQuickFilters: Operation = (call) => {
  boardOf(call);
  return ok(agilePage(call, [], (none) => none));
};
