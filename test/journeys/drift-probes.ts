import type { RpcMethod, RpcRequest } from '../../src/contracts/rpc';

type DriftMethod = Extract<RpcMethod, `drift.${string}` | `upgrade.${string}` | 'templates.capture' | 'templates.importCsv'>;

/** Every method of drift, upgrades and captures, aimed at a project. */
export const driftProbes = (aim: number): { readonly [M in DriftMethod]: readonly RpcRequest<M>[] } => ({
  'drift.getBoard': [
    { templateId: null, language: 'en' },
    { templateId: 'pm2-project', language: 'nl' },
  ],
  'drift.checkAll': [{ language: 'en' }],
  'drift.getChecking': [{}],
  'drift.getProject': [{ projectId: aim, language: 'en' }],
  'drift.waive': [{ projectId: aim, ref: 'component/probe', reason: 'Probing for hidden projects', untilDay: null, language: 'en' }],
  'drift.unwaive': [{ projectId: aim, ref: 'component/probe', language: 'en' }],
  'upgrade.compare': [{ projectIds: [aim], toVersion: null, answers: {}, language: 'en' }],
  'upgrade.plan': [{ projectId: aim, toVersion: 1, answers: {}, accept: [], language: 'en' }],
  'upgrade.start': [{ projectId: aim, toVersion: 1, answers: {}, accept: [], reason: '', digest: '', language: 'en' }],
  'templates.capture': [
    {
      projectId: aim,
      id: 'captured-probe',
      keep: { components: true, versions: true, roles: true, issues: 'all', schemes: true, boards: true, record: true },
      language: 'en',
    },
  ],
  'templates.importCsv': [{ csv: 'Summary\nProbe\n', id: 'csv-probe', name: 'Probe', language: 'en' }],
});
