import { ok } from '../shared/result';
import type { RpcHandlers } from './rpc-handler';

/** Who looks and what they may do. */
export const sessionHandlers: Pick<RpcHandlers, 'app.getSession'> = {
  'app.getSession': async (_request, { app, viewer, language }) => {
    const [isPmoAdmin, isJiraAdmin, sync] = await Promise.all([
      viewer.isPmoAdmin(),
      viewer.isJiraAdmin(),
      app.statusReader(viewer).status(),
    ]);
    return ok({ isPmoAdmin, isJiraAdmin, language, sync });
  },
};
