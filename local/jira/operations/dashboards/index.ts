import type { OperationMap } from '../../operation';
import * as dashboards from './dashboard-operations';
import * as gadgets from './gadget-operations';
import * as properties from './item-properties';

export const dashboardsOperations: OperationMap = { ...dashboards, ...gadgets, ...properties };
