import type { Figures } from '../contracts/portfolio';
import type { GadgetData } from './gadget-data';
import type { Reader } from './reader';

const SECONDS_PER_DAY = 86_400;
/** How many projects the headline names. */
const namedInHeadline = 3;

type Row = GadgetData['rows'][number];

const needsAttention = (row: Row): boolean => row.figures.health.status === 'offTrack' || row.figures.health.status === 'atRisk';

const isCollecting = (state: GadgetData['sync']['state']): boolean =>
  state === 'running' || state === 'waitingForBudget' || state === 'never';

function namedRow(row: Row, reader: Reader): string {
  const reason = row.figures.health.reasons[0];
  return reason ? `${row.name} (${reader.say(`reasonShort.${reason.code}`, { count: Math.round(reason.amount) })})` : row.name;
}

/** "3 of 40 projects need attention: ERP rollout (late 18 d), …": the one sentence a director reads. */
export function headlineOf(data: GadgetData, reader: Reader): string {
  const total = data.visibility.visible;
  if (total === 0) return reader.say('portfolio.headline.noProjects');
  if (data.whole.collectedAt === null) return reader.say('portfolio.headline.noneCollected');
  if (data.attention === 0) {
    // How many projects cannot be judged is not told here: that none needs attention is all that may be said.
    return isCollecting(data.sync.state)
      ? reader.say('portfolio.headline.calmSoFar')
      : reader.say('portfolio.headline.calm', { count: total });
  }
  const sentence = isCollecting(data.sync.state)
    ? reader.say('portfolio.headline.someSoFar', { count: data.attention })
    : reader.say('portfolio.headline.attention', { count: data.attention, total });
  const named = data.rows.filter((row) => row.kind === 'project' && needsAttention(row)).slice(0, namedInHeadline);
  // Rows of portfolios hide their projects: a name or two out of many would pass for the worst.
  if (named.length < Math.min(namedInHeadline, data.attention)) return sentence;
  return `${sentence}: ${named.map((row) => namedRow(row, reader)).join(', ')}`;
}

/** Why a status is what it is, in one line; empty when nothing speaks against it. */
export const reasonsOf = (figures: Figures, reader: Reader): string =>
  figures.health.reasons.map((reason) => reader.say(`reason.${reason.code}`, { count: Math.round(reason.amount) })).join('; ');

/** The next milestone, without one the latest due date, as day and as distance from the day of the figures. */
export function dueOf(
  figures: Figures,
  asOf: number,
  reader: Reader,
): { readonly day: string; readonly hint: string; readonly isLate: boolean } | undefined {
  const today = Math.floor(asOf / SECONDS_PER_DAY);
  const day = figures.nextMilestone?.day ?? figures.latestDue;
  if (day === null) return undefined;
  const distance = day - today;
  // The last due date of the issues may have passed with everything done that was due.
  const isLate = distance < 0 && (figures.nextMilestone !== null || figures.overdue > 0);
  const when =
    distance === 0
      ? reader.say('due.today')
      : distance > 0
        ? reader.say('due.inDays', { count: distance })
        : reader.say(isLate ? 'due.lateDays' : 'due.daysAgo', { count: -distance });
  const name = figures.nextMilestone ? reader.say('due.milestone', { name: figures.nextMilestone.name }) : reader.say('due.work');
  return { day: reader.formats.day(day, today), hint: reader.tell('gadget.due', { name, when }), isLate };
}

/** "Data from 09:05, 12 min ago". */
export const ageOf = (data: GadgetData, reader: Reader): string => {
  const { collectedAt } = data.whole;
  if (collectedAt === null) return reader.tell('gadget.ageUnknown');
  return reader.tell('gadget.age', {
    moment: reader.formats.moment(collectedAt, data.asOf),
    ago: reader.formats.ago(collectedAt, data.asOf),
  });
};

/** Whether the later half of the weeks saw more, less or as much done as the earlier half. */
export function directionOf(throughput: readonly number[]): 'rising' | 'falling' | 'steady' {
  const half = Math.floor(throughput.length / 2);
  const sum = (weeks: readonly number[]) => weeks.reduce((total, week) => total + week, 0);
  const earlier = sum(throughput.slice(0, half));
  const later = sum(throughput.slice(throughput.length - half));
  if (later > earlier * 1.1) return 'rising';
  return later < earlier * 0.9 ? 'falling' : 'steady';
}

/** What is missing, in one title and one sentence; undefined when the picture is whole. */
export function incompletenessOf(data: GadgetData, reader: Reader): { readonly title: string; readonly body: string } | undefined {
  const { sync } = data;
  const progress = { done: sync.projectsDone, total: sync.projectsTotal };
  const left =
    sync.minutesLeft === null
      ? reader.say('sync.running.unknown')
      : reader.say('sync.running.left', { duration: reader.formats.minutes(sync.minutesLeft) });
  switch (sync.state) {
    case 'never':
      return { title: reader.say('sync.never.title'), body: reader.say('sync.never.body') };
    case 'running':
      return { title: reader.say('sync.running.title'), body: reader.say('sync.running.body', { ...progress, left }) };
    case 'waitingForBudget':
      return { title: reader.say('sync.running.title'), body: reader.say('sync.waiting.body', { ...progress, left }) };
    case 'failed':
      return { title: reader.say('sync.failed.title'), body: reader.say('sync.failed.body') };
    case 'upToDate': {
      if (sync.missing.length === 0) return undefined;
      const names = sync.missing.slice(0, 5).map(({ projectKey, reason }) => `${projectKey} (${reader.say(`sync.missing.${reason}`)})`);
      const more = sync.missing.length - names.length;
      return {
        title: reader.say('sync.missing.title', { count: sync.missing.length }),
        body: [...names, ...(more > 0 ? [reader.say('sync.missing.more', { count: more })] : [])].join(', '),
      };
    }
  }
}
