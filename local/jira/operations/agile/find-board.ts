import type { BoardRecord, SprintRecord } from '../../model/records';
import { forbidden, JiraError, notFound, type OperationCall } from '../../operation';
import { mayAdministerProject, requireLogin } from '../answering/authority';
import { pathPart } from '../answering/request';
import { maySeeProject } from '../projects/find-project';

export function maySeeBoard(call: OperationCall, board: BoardRecord): boolean {
  const project = call.state.get('projects', board.projectId);
  return project !== undefined && project.deletedAt === undefined && maySeeProject(call, project);
}

/** The board of the call's path, if the caller may see its project. */
export function boardOf(call: OperationCall, id = pathPart(call, 'boardId')): BoardRecord {
  const board = call.state.get('boards', id);
  if (!board || !maySeeBoard(call, board))
    throw notFound('Requested board cannot be viewed because it either does not exist or you do not have permission to view it.');
  return board;
}

export function requireBoardAdministrator(call: OperationCall, board: BoardRecord): void {
  requireLogin(call);
  if (!mayAdministerProject(call, board.projectId)) throw forbidden('You do not have permission to administer this board.');
}

/** Only scrum boards, and simple ones whose project uses sprints, have sprints. */
export function requireSprints(board: BoardRecord): void {
  if (board.type === 'kanban') throw new JiraError(400, ['The board does not support sprints']);
}

export function sprintOf(call: OperationCall, id = pathPart(call, 'sprintId')): SprintRecord {
  const sprint = call.state.get('sprints', id);
  const board = sprint && call.state.get('boards', sprint.boardId);
  if (!sprint || !board || !maySeeBoard(call, board)) throw notFound('Sprint does not exist');
  return sprint;
}

export function requireManageSprints(call: OperationCall, boardId: string): void {
  requireLogin(call);
  const board = call.state.get('boards', boardId);
  if (!board || !call.site.permissions.hasInProject(call.caller, 'MANAGE_SPRINTS_PERMISSION', board.projectId)) {
    throw forbidden('You do not have permission to manage sprints in the projects of this board.');
  }
}
