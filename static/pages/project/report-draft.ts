import type { ProjectGovernance } from '../../../src/contracts/audits/governance-contracts';
import type { MessageKey } from '../../../src/messages/en';
import type { Formats } from '../../../src/messages/formats';
import type { MessageValues } from '../../../src/messages/message';

interface Speech {
  readonly formats: Formats;
  readonly say: (key: MessageKey, values?: MessageValues) => string;
}

/** The sentences with which a report begins: what is done, what moved in four weeks, what is late, what comes next. */
export const reportDraft = ({ figures, milestones, baselines, asOf }: ProjectGovernance, { formats, say }: Speech): string => {
  if (figures === null) return '';
  const today = Math.floor(asOf / 86_400);
  const next = milestones.find(({ released }) => !released);
  const slip = baselines[0]?.slipDays ?? 0;
  return [
    say('governance.draft.done', { done: figures.done, total: figures.total }),
    say('governance.draft.pace', { done: figures.doneLast28Days, created: figures.createdLast28Days }),
    ...(figures.overdue > 0 ? [say('governance.draft.overdue', { count: figures.overdue })] : []),
    ...(figures.blocked > 0 ? [say('governance.draft.blocked', { count: figures.blocked })] : []),
    ...(next === undefined ? [] : [say('governance.draft.milestone', { name: next.name, day: formats.day(next.day, today) })]),
    ...(slip > 0 ? [say('governance.draft.slip', { count: slip })] : []),
  ].join('\n');
};
