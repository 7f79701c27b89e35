import type { z } from 'zod';
import type { AppError } from '../contracts/errors';
import type { RpcMethod, RpcResponse, rpcContracts } from '../contracts/rpc';
import { explanationMessage } from '../messages/explanation-message';
import { type Language, languageOf } from '../messages/message';
import { deleteNode } from '../portfolio/delete-node';
import { type Explanation, explainFigure } from '../portfolio/explain-figure';
import { getGadget } from '../portfolio/get-gadget';
import { getTree } from '../portfolio/get-tree';
import { getTrend } from '../portfolio/get-trend';
import type { PortfolioPorts, ViewerAccess } from '../portfolio/ports';
import type { Refusal } from '../portfolio/refusal';
import { saveNode } from '../portfolio/save-node';
import { ok, type Result } from '../shared/result';

/** Who calls a portfolio method, and in which language refusals are said. */
export interface PortfolioCaller {
  readonly ports: PortfolioPorts;
  readonly viewer: ViewerAccess;
  readonly locale: string;
}

type PortfolioMethod = Extract<RpcMethod, `portfolio.${string}`>;
type Parsed<M extends RpcMethod> = z.output<(typeof rpcContracts)[M]['request']>;
export type PortfolioHandlers = {
  readonly [M in PortfolioMethod]: (request: Parsed<M>, caller: PortfolioCaller) => Promise<Result<RpcResponse<M>, AppError>>;
};

/** The portfolio's methods of the wire: each calls one use case and says its refusal in the caller's language. */
export const portfolioHandlers: PortfolioHandlers = {
  'portfolio.getTree': async (_, { ports, viewer }) => ok(await getTree(ports, viewer)),
  'portfolio.explainFigure': async ({ scope, figure, language }, caller) => {
    const explained = await explainFigure(caller.ports, caller.viewer, scope, figure);
    return explained.ok ? ok(inWords(explained.value, language)) : refused(explained.error, caller);
  },
  'portfolio.getTrend': async ({ scope, figure, days }, caller) =>
    answer(await getTrend(caller.ports, caller.viewer, scope, figure, days), caller),
  'portfolio.saveNode': async ({ node }, caller) => {
    const saved = await saveNode(caller.ports, caller.viewer, node);
    return saved.ok ? ok({ node: saved.value }) : refused(saved.error, caller);
  },
  'portfolio.deleteNode': async ({ nodeId, version }, caller) => {
    const deleted = await deleteNode(caller.ports, caller.viewer, nodeId, version);
    return deleted.ok ? ok({ deleted: deleted.value }) : refused(deleted.error, caller);
  },
  'portfolio.getGadget': async ({ nodeId, limit }, caller) => answer(await getGadget(caller.ports, caller.viewer, nodeId, limit), caller),
};

function answer<T>(result: Result<T, Refusal>, caller: PortfolioCaller): Result<T, AppError> {
  return result.ok ? result : refused(result.error, caller);
}

function refused({ code, message, place }: Refusal, { locale }: PortfolioCaller): { readonly ok: false; readonly error: AppError } {
  return {
    ok: false,
    error: { code, message: explanationMessage(languageOf(locale), message), ...(place === undefined ? {} : { place }) },
  };
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
