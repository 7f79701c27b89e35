import type { RpcResponse } from '../contracts/rpc';
import { explanationMessage } from '../messages/explanation-message';
import type { Language } from '../messages/message';
import { deleteNode } from '../portfolio/delete-node';
import { type Explanation, explainFigure } from '../portfolio/explain-figure';
import { getGadget } from '../portfolio/get-gadget';
import { getTree } from '../portfolio/get-tree';
import { getTrend } from '../portfolio/get-trend';
import type { Refusal } from '../portfolio/refusal';
import { saveNode } from '../portfolio/save-node';
import { ok, type Result } from '../shared/result';
import type { Refused, RpcCall, RpcHandlers } from './rpc-handler';

type PortfolioMethod = Extract<keyof RpcHandlers, `portfolio.${string}`>;

const portsOf = ({ app, viewer }: RpcCall) => app.portfolioPorts(viewer);

/** The portfolio's methods of the wire: each calls one use case and says its refusal in the caller's language. */
export const portfolioHandlers: Pick<RpcHandlers, PortfolioMethod> = {
  'portfolio.getTree': async (_, call) => ok(await getTree(portsOf(call), call.viewer)),
  'portfolio.explainFigure': async ({ scope, figure, language }, call) => {
    const explained = await explainFigure(portsOf(call), call.viewer, scope, figure);
    return explained.ok ? ok(inWords(explained.value, language)) : refused(explained.error, call);
  },
  'portfolio.getTrend': async ({ scope, figure, days }, call) =>
    answer(await getTrend(portsOf(call), call.viewer, scope, figure, days), call),
  'portfolio.saveNode': async ({ node }, call) => {
    const saved = await saveNode(portsOf(call), call.viewer, node);
    return saved.ok ? ok({ node: saved.value }) : refused(saved.error, call);
  },
  'portfolio.deleteNode': async ({ nodeId, version }, call) => {
    const deleted = await deleteNode(portsOf(call), call.viewer, nodeId, version);
    return deleted.ok ? ok({ deleted: deleted.value }) : refused(deleted.error, call);
  },
  'portfolio.getGadget': async ({ nodeId, limit }, call) => answer(await getGadget(portsOf(call), call.viewer, nodeId, limit), call),
};

function answer<T>(result: Result<T, Refusal>, call: RpcCall): Result<T, Refused> {
  return result.ok ? result : refused(result.error, call);
}

function refused({ code, message, place }: Refusal, { language }: RpcCall): { readonly ok: false; readonly error: Refused } {
  return { ok: false, error: { code, message: explanationMessage(language, message), ...(place === undefined ? {} : { place }) } };
}

/** An explanation with its sentence: what the figure counts, and why Jira cannot show it where that is so. */
function inWords(
  { jqlReason, staleDays, method, ...explanation }: Explanation,
  language: Language,
): RpcResponse<'portfolio.explainFigure'> {
  const { figure } = explanation;
  const sentence =
    figure === 'percentDone'
      ? explanationMessage(language, `figure.percentDone.${method}`)
      : explanationMessage(language, `figure.${figure}`, { count: staleDays });
  return { ...explanation, sentence, jqlNote: jqlReason === null ? null : explanationMessage(language, `jql.${jqlReason}`) };
}
