import type { SprintRecord } from '../model/records';
import type { SiteState } from '../model/site-state';
import { defined } from './defined';
import { freeId } from './free-id';
import type { SprintLine } from './issue-line';
import type { ProjectInProgress } from './project-records';

interface BoardInProgress {
  readonly id: string;
  readonly home: ProjectInProgress;
  readonly projects: Set<ProjectInProgress>;
}

/** Sprints, and the boards they were planned on: one per board id of the export, or one per project where it names none. */
export class SprintRecords {
  private readonly boards = new Map<string, BoardInProgress>();
  private readonly sprints = new Map<string, string>();

  constructor(private readonly state: SiteState) {}

  sprint(line: SprintLine, project: ProjectInProgress): string {
    const board = this.board(line.originBoardId ?? line.boardId ?? undefined, project);
    const known = this.sprints.get(line.id);
    if (known !== undefined) return known;
    const id = freeId(this.state, 'sprints', line.id);
    this.state.put(
      'sprints',
      defined({
        id,
        boardId: board.id,
        name: line.name,
        goal: line.goal ?? '',
        state: stateOf(line),
        startAt: line.startDate ?? undefined,
        endAt: line.endDate ?? undefined,
        completeAt: line.completeDate ?? undefined,
      }),
    );
    this.sprints.set(line.id, id);
    return id;
  }

  /** Boards show the issues of every project that shared them; their columns follow the status categories. */
  finish(ownerAccountId: string): void {
    for (const board of this.boards.values()) {
      const keys = [...board.projects].map((project) => project.key).sort();
      const statusIds = new Set([...board.projects].flatMap((project) => [...project.statusIds]));
      const column = (name: string, category: string) => ({
        name,
        statusIds: [...statusIds].filter((id) => this.state.get('statuses', id)?.category === category),
      });
      const filterId = this.state.nextId('filters');
      this.state.put('filters', {
        id: filterId,
        name: `Filter for ${board.home.key} board ${board.id}`,
        description: '',
        ownerAccountId,
        jql: `project in (${keys.map((key) => `"${key}"`).join(', ')}) ORDER BY created`,
        favouriteOf: [],
        share: [{ id: this.state.nextId('filters'), type: 'loggedin' }],
        edit: [],
      });
      this.state.put('boards', {
        id: board.id,
        name: `${board.home.key} board ${board.id}`,
        type: 'scrum',
        projectId: board.home.id,
        filterId,
        columns: [column('To do', 'new'), column('In progress', 'indeterminate'), column('Done', 'done')],
      });
    }
  }

  private board(exportId: string | undefined, project: ProjectInProgress): BoardInProgress {
    const memory = exportId ?? `project ${project.key}`;
    let board = this.boards.get(memory);
    if (!board) {
      const taken = new Set([...this.boards.values()].map((known) => known.id));
      const wanted = freeId(this.state, 'boards', exportId);
      board = { id: taken.has(wanted) ? this.state.nextId('boards') : wanted, home: project, projects: new Set() };
      this.boards.set(memory, board);
    }
    board.projects.add(project);
    return board;
  }
}

function stateOf(line: SprintLine): SprintRecord['state'] {
  switch (line.state) {
    case 'future':
    case 'active':
    case 'closed':
      return line.state;
    default:
      return line.completeDate ? 'closed' : 'future';
  }
}
