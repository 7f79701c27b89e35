import { type AddressPart, setOrRemove, wordOf } from '../../compliance/address/address-part';

export const runScopes = ['all', 'mine', 'waiting'] as const;
export type RunScope = (typeof runScopes)[number];

export interface RunsPart {
  readonly scope: RunScope;
  /** Also those that are over. */
  readonly withFinished: boolean;
  /** The run that is open. */
  readonly runId: string | null;
}

export const runsPart: AddressPart<RunsPart> = {
  read: (parameters) => ({
    scope: wordOf(parameters.get('runs'), runScopes, 'all'),
    withFinished: parameters.get('only') !== 'open',
    runId: parameters.get('run')?.slice(0, 64) ?? null,
  }),
  write: (parameters, { scope, withFinished, runId }) => {
    setOrRemove(parameters, 'runs', scope === 'all' ? null : scope);
    setOrRemove(parameters, 'only', withFinished ? null : 'open');
    setOrRemove(parameters, 'run', runId);
  },
};
