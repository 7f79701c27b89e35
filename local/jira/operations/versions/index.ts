import type { OperationMap } from '../../operation';
import * as projectVersions from './project-versions';
import * as relatedWork from './related-work';
import * as versions from './version-operations';

export const versionsOperations: OperationMap = { ...versions, ...projectVersions, ...relatedWork };
