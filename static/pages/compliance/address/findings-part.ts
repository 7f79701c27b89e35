import type { FindingFilter } from '../../../../src/contracts/audits/finding';
import { type Severity, severities } from '../../../../src/contracts/audits/vocabulary';
import { type AddressPart, numbersOf, setOrRemove, wordOf, wordsOf } from './address-part';

export const findingStates = ['open', 'waived', 'fixed', 'all'] as const satisfies readonly FindingFilter['state'][];
export const groupings = ['none', 'rule', 'project', 'owner'] as const;
/** First seen (or fixed) within so many days. */
export const sinceDays = [1, 7, 30, 90] as const;

export interface FindingsPart {
  readonly issueKey: string;
  readonly checkNos: readonly number[];
  readonly projectIds: readonly number[];
  readonly severities: readonly Severity[];
  readonly owners: readonly string[];
  readonly state: FindingFilter['state'];
  readonly since: (typeof sinceDays)[number] | null;
  readonly groupBy: (typeof groupings)[number];
}

export const noFindingFilter: FindingsPart = {
  issueKey: '',
  checkNos: [],
  projectIds: [],
  severities: [],
  owners: [],
  state: 'open',
  since: null,
  groupBy: 'none',
};

export const findingsPart: AddressPart<FindingsPart> = {
  read: (parameters) => ({
    issueKey: parameters.get('key') ?? '',
    checkNos: numbersOf(parameters.get('check')),
    projectIds: numbersOf(parameters.get('project')),
    severities: wordsOf(parameters.get('severity'), severities),
    owners: parameters.getAll('owner'),
    state: wordOf(parameters.get('state'), findingStates, 'open'),
    since: sinceDays.find((days) => String(days) === parameters.get('since')) ?? null,
    groupBy: wordOf(parameters.get('by'), groupings, 'none'),
  }),
  write: (parameters, part) => {
    setOrRemove(parameters, 'key', part.issueKey);
    setOrRemove(parameters, 'check', part.checkNos.join('.'));
    setOrRemove(parameters, 'project', part.projectIds.join('.'));
    setOrRemove(parameters, 'severity', part.severities.join('.'));
    parameters.delete('owner');
    for (const owner of part.owners) parameters.append('owner', owner);
    setOrRemove(parameters, 'state', part.state === 'open' ? null : part.state);
    setOrRemove(parameters, 'since', part.since);
    setOrRemove(parameters, 'by', part.groupBy === 'none' ? null : part.groupBy);
  },
};

const SECONDS_PER_DAY = 86_400;

/** The filter as the app asks for it. `now` in epoch seconds by the server's clock. */
export const findingFilterOf = (part: FindingsPart, standardId: string | null, now: number): FindingFilter => ({
  standardId,
  state: part.state,
  ...(part.checkNos.length === 0 ? {} : { checkNos: [...part.checkNos] }),
  ...(part.projectIds.length === 0 ? {} : { projectIds: [...part.projectIds] }),
  ...(part.severities.length === 0 ? {} : { severities: [...part.severities] }),
  ...(part.owners.length === 0 ? {} : { ownerAccountIds: [...part.owners] }),
  ...(part.since === null ? {} : { since: now - part.since * SECONDS_PER_DAY }),
  ...(part.issueKey.trim() === '' ? {} : { issueKey: part.issueKey.trim().toUpperCase() }),
});

/** Whether anything but the usual is asked for. */
export const isNarrowed = (part: FindingsPart): boolean =>
  part.issueKey.trim() !== '' ||
  part.checkNos.length + part.projectIds.length + part.severities.length + part.owners.length > 0 ||
  part.state !== 'open' ||
  part.since !== null;
