import { portfolioHandlers } from './portfolio-handlers';
import type { RpcCall, RpcHandlers } from './rpc-handler';
import { sessionHandlers } from './session-handlers';
import { settingsHandlers } from './settings-handlers';
import { syncHandlers } from './sync-handlers';

const portfolioCaller = ({ app, viewer, language }: RpcCall) => ({ ports: app.portfolioPorts(viewer), viewer, locale: language });

/** Every method that a front end may call. */
export const rpcHandlers: RpcHandlers = {
  ...sessionHandlers,
  ...settingsHandlers,
  ...syncHandlers,
  'portfolio.getTree': (request, call) => portfolioHandlers['portfolio.getTree'](request, portfolioCaller(call)),
  'portfolio.explainFigure': (request, call) => portfolioHandlers['portfolio.explainFigure'](request, portfolioCaller(call)),
  'portfolio.getTrend': (request, call) => portfolioHandlers['portfolio.getTrend'](request, portfolioCaller(call)),
  'portfolio.saveNode': (request, call) => portfolioHandlers['portfolio.saveNode'](request, portfolioCaller(call)),
  'portfolio.deleteNode': (request, call) => portfolioHandlers['portfolio.deleteNode'](request, portfolioCaller(call)),
  'portfolio.getGadget': (request, call) => portfolioHandlers['portfolio.getGadget'](request, portfolioCaller(call)),
};
