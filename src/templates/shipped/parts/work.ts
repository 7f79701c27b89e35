import type { BlueprintIssue } from '../../../contracts/templates/blueprint';

type Work = Omit<BlueprintIssue, 'type'>;

export const task = (work: Work): BlueprintIssue => ({ ...work, type: 'Task' });
export const epic = (work: Work): BlueprintIssue => ({ ...work, type: 'Epic' });
export const story = (work: Work): BlueprintIssue => ({ ...work, type: 'Story' });
