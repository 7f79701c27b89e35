import { ok } from '../shared/result';
import type { RpcHandlers } from './rpc-handler';

/** Who looks and what they may do. */
export const sessionHandlers: Pick<RpcHandlers, 'app.getSession'> = {
  'app.getSession': async (_request, { app, viewer, language }) => {
    const [isPmoAdmin, isJiraAdmin, visible] = await Promise.all([viewer.isPmoAdmin(), viewer.isJiraAdmin(), viewer.visibleProjects()]);
    return ok({ isPmoAdmin, isJiraAdmin, language, sync: await app.statusReader(viewer).statusFor(visible) });
  },
};
