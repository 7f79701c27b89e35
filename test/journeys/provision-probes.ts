import type { RpcMethod, RpcRequest } from '../../src/contracts/rpc';

type ProvisionRequests = { readonly [M in Extract<RpcMethod, `provision.${string}`>]: readonly RpcRequest<M>[] };

/** Requests that try to learn of a project which the caller may not browse, through templates and runs. */
export function provisionProbes(projectId: number): ProvisionRequests {
  const chosen = {
    templateId: 'pm2-project',
    version: null,
    answers: { name: 'Probe', key: 'PROBE', start: '2026-04-01' },
    projectId,
    language: 'en' as const,
  };
  return {
    'provision.ask': [chosen, { ...chosen, projectId: null, language: 'nl' }],
    'provision.plan': [chosen, { ...chosen, projectId: null, language: 'nl' }],
    'provision.start': [{ ...chosen, digest: 'not the digest' }],
    'provision.listRuns': [
      { state: 'open', before: null, limit: 100 },
      { state: 'all', before: null, limit: 100 },
    ],
    'provision.getRun': [{ runId: 'no-such-run', withPlan: true }],
    'provision.decide': [{ runId: 'no-such-run', approve: true, note: '' }],
    'provision.cancel': [{ runId: 'no-such-run' }],
    'provision.resume': [{ runId: 'no-such-run' }],
    'provision.planUndo': [{ runId: 'no-such-run', language: 'en' }],
    'provision.undo': [{ runId: 'no-such-run' }],
  };
}
