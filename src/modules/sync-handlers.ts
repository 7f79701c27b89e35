import { startCollection } from '../facts/sync/work-on-message';
import { err, ok } from '../shared/result';
import type { RpcCall, RpcHandlers } from './rpc-handler';

const status = async ({ app, viewer }: RpcCall) => ({ sync: await app.statusReader(viewer).status() });

/** Collection: how far it is, and starting it by hand. */
export const syncHandlers: Pick<RpcHandlers, 'sync.start' | 'sync.getStatus'> = {
  'sync.start': async ({ projectId }, call) => {
    if (!(await call.viewer.isPmoAdmin())) return err({ code: 'NOT_ALLOWED' });
    // Whether a project exists is told only to those who may browse it.
    if (projectId !== undefined && !(await call.viewer.visibleProjects()).has(projectId))
      return err({ code: 'NOT_FOUND', place: 'projectId' });
    await startCollection(await call.app.syncContext(), projectId);
    return ok(await status(call));
  },
  'sync.getStatus': async (_request, call) => ok(await status(call)),
};
