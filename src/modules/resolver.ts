import Resolver from '@forge/resolver';
import { z } from 'zod';
import { createApp } from '../app';
import type { WireError } from '../contracts/errors';
import { type RpcMethod, rpcContracts } from '../contracts/rpc';
import { type Language, languageOf, message } from '../messages/message';
import { AppFailure } from '../platform/app-failure';
import { consoleLog } from '../platform/log';
import { newId } from '../platform/new-id';
import { SqlFailure } from '../platform/sql/sql';
import type { Refused, RpcHandler } from './rpc-handler';
import { rpcHandlers } from './rpc-handlers';

/** What the platform tells about a call. The account id is its word; everything in `extension` is not used. */
const callContext = z.object({ accountId: z.string().min(1).optional(), locale: z.string().optional() });

/** Somebody who is not logged in. */
const ANONYMOUS = 'unidentified';

/** Methods that change something: rights are never taken from memory for these. */
const changing: ReadonlySet<RpcMethod> = new Set([
  'portfolio.saveNode',
  'portfolio.deleteNode',
  'settings.save',
  'sync.start',
  'audits.assignFindings',
  'audits.createFollowUp',
  'audits.commentOnFinding',
  'audits.startRun',
  'audits.cancelRun',
  'auditPlan.draw',
  'auditPlan.save',
  'evidence.create',
  'evidence.sign',
  'fixes.plan',
  'fixes.apply',
  'fixes.undo',
  'governance.saveRecord',
  'governance.saveGates',
  'governance.decideGate',
  'governance.publishReport',
  'governance.takeBaseline',
  'lessons.save',
  'lessons.saveMany',
  'lessons.submit',
  'lessons.review',
  'lessons.merge',
  'lessons.rebuildIndex',
  'lessons.answer',
  'lessons.dismiss',
  'lessons.askForChange',
  'lessons.decideChange',
  'lessons.saveCollection',
  'lessons.deleteCollection',
  'lessons.import',
  'standards.save',
  'standards.retire',
  'provision.start',
  'provision.decide',
  'provision.cancel',
  'provision.resume',
  'provision.undo',
  'drift.checkAll',
  'drift.waive',
  'drift.unwaive',
  'upgrade.start',
  'templates.saveDraft',
  'templates.publish',
  'templates.retire',
  'waivers.request',
  'waivers.decide',
]);

type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: WireError };

/** The app's one resolver: parses the request, finds the viewer, calls the method's handler, and puts what comes of it into the envelope. */
export const resolver = Object.keys(rpcContracts)
  .reduce(
    (definitions, method) => definitions.define(method, ({ payload, context }) => answerCall(method as RpcMethod, payload, context)),
    new Resolver(),
  )
  .getDefinitions();

/** Answers one method of the RPC map for the person whom the platform names in the context. */
export async function answerCall<M extends RpcMethod>(method: M, payload: unknown, rawContext: unknown): Promise<Answer> {
  const context = callContext.safeParse(rawContext).data ?? {};
  const language = languageOf(context.locale ?? 'en');
  const request = rpcContracts[method].request.safeParse(payload ?? {});
  if (!request.success) return refused(language, { code: 'INVALID_REQUEST', ...firstProblem(request.error) });
  if (context.accountId === undefined || context.accountId === ANONYMOUS) return refused(language, { code: 'NOT_ALLOWED' });
  const handler = rpcHandlers[method] as RpcHandler<M>;
  try {
    const app = createApp();
    const result = await handler(request.data as Parameters<RpcHandler<M>>[0], {
      app,
      viewer: app.viewerAccess(context.accountId, { fresh: changing.has(method) }),
      language,
    });
    await app.recordInteractivePoints();
    return result.ok ? { ok: true, value: result.value } : refused(language, result.error);
  } catch (error) {
    return broken(language, method, error);
  }
}

function firstProblem(error: z.ZodError): Omit<Refused, 'code'> {
  const issue = error.issues[0];
  return issue ? { place: issue.path.join('.'), message: issue.message } : {};
}

const refused = (language: Language, { code, message: text, place }: Refused): Answer => ({
  ok: false,
  error: { code, message: text ?? message(language, `error.${code}`), ...(place === undefined ? {} : { place }) },
});

/** Expected failures keep their code; anything else is ours, and only its correlation id leaves the app. */
function broken(language: Language, method: RpcMethod, error: unknown): Answer {
  // The platform asks the person for consent and calls again.
  if (error instanceof Error && error.name === 'NEEDS_AUTHENTICATION_ERR') throw error;
  if (error instanceof AppFailure) return refused(language, { code: error.error.code });
  if (error instanceof SqlFailure && error.isMissingTable) return refused(language, { code: 'NOT_READY' });
  const correlationId = newId();
  consoleLog.error('A call failed', {
    method,
    correlationId,
    error: error instanceof Error ? error.name : 'unknown',
    detail: detailOf(error),
  });
  return { ok: false, error: { code: 'INTERNAL', message: message(language, 'error.INTERNAL'), correlationId } };
}

/** Where it happened: the first lines of the stack, which hold no data. */
const detailOf = (error: unknown): string =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .slice(1, 4)
        .map((frame) => frame.trim())
        .join(' < ')
    : '';
