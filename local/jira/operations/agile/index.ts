import type { OperationMap } from '../../operation';
import * as properties from './agile-properties';
import * as content from './board-content';
import * as boards from './board-operations';
import * as epics from './epics';
import * as moves from './move-issues';
import * as sprints from './sprint-operations';

export const agileOperations: OperationMap = { ...boards, ...content, ...sprints, ...epics, ...moves, ...properties };
