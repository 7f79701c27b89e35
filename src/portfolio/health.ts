import type { Health, HealthStatus, Milestone, SummedFigure } from '../contracts/portfolio';

/**
 * The calculated status of a project: the worst of a few plain tests, each with its reason and number, so that nobody has to believe a
 * colour. Thresholds are ours; they follow the common PMO practice of amber from a tenth and red from a quarter off.
 */
export const healthThresholds = {
  /** Days a milestone is past its date without release: red from here, amber from the first day. */
  milestoneLateOffTrackDays: 14,
  overdueShareAtRisk: 0.1,
  overdueShareOffTrack: 0.25,
  blockedShareAtRisk: 0.2,
  staleShareAtRisk: 0.5,
  /** (spent + remaining) ÷ original estimate. */
  overEstimateAtRisk: 1.1,
  overEstimateOffTrack: 1.25,
  /** Shares of open issues say nothing in a project with fewer. */
  minimumOpenIssues: 5,
  /** A programme is red when this share of its projects is. */
  childrenOffTrackShare: 0.25,
  childrenAtRiskShare: 0.5,
} as const;

type Reason = Health['reasons'][number];
interface Judgement {
  readonly status: Exclude<HealthStatus, 'unknown'>;
  readonly reason: Reason;
}

/** Status of one project from its sums and next milestone. `today` is an epoch day. */
export function projectHealth(sums: Readonly<Record<SummedFigure, number>>, nextMilestone: Milestone | null, today: number): Health {
  if (sums.total === 0) return { status: 'unknown', reasons: [{ code: 'noData', amount: 0 }] };
  return worst([...milestoneJudgement(nextMilestone, today), ...openIssueJudgements(sums), ...estimateJudgement(sums)]);
}

/** Status of a programme or portfolio from the statuses of its projects. */
export function nodeHealth(children: readonly Health[]): Health {
  const known = children.filter((child) => child.status !== 'unknown');
  if (known.length === 0) return { status: 'unknown', reasons: [{ code: 'noData', amount: 0 }] };
  const offTrack = known.filter((child) => child.status === 'offTrack').length;
  const atRisk = known.filter((child) => child.status === 'atRisk').length;
  const judgements: Judgement[] = [];
  if (offTrack > 0) {
    const status = offTrack / known.length >= healthThresholds.childrenOffTrackShare ? 'offTrack' : 'atRisk';
    judgements.push({ status, reason: { code: 'childOffTrack', amount: offTrack } });
  }
  if (atRisk > 0) {
    const status = (atRisk + offTrack) / known.length >= healthThresholds.childrenAtRiskShare ? 'atRisk' : 'onTrack';
    judgements.push({ status, reason: { code: 'childAtRisk', amount: atRisk } });
  }
  return worst(judgements);
}

function milestoneJudgement(milestone: Milestone | null, today: number): Judgement[] {
  if (!milestone || milestone.released || milestone.day >= today) return [];
  const late = today - milestone.day;
  return [
    {
      status: late >= healthThresholds.milestoneLateOffTrackDays ? 'offTrack' : 'atRisk',
      reason: { code: 'milestoneMissed', amount: late },
    },
  ];
}

function openIssueJudgements(sums: Readonly<Record<SummedFigure, number>>): Judgement[] {
  const open = sums.toDo + sums.inProgress;
  if (open < healthThresholds.minimumOpenIssues) return [];
  const judgements: Judgement[] = [];
  const overdueShare = sums.overdue / open;
  if (overdueShare >= healthThresholds.overdueShareAtRisk) {
    const status = overdueShare >= healthThresholds.overdueShareOffTrack ? 'offTrack' : 'atRisk';
    judgements.push({ status, reason: { code: 'overdueShare', amount: percent(overdueShare) } });
  }
  const blockedShare = sums.blocked / open;
  if (blockedShare >= healthThresholds.blockedShareAtRisk)
    judgements.push({ status: 'atRisk', reason: { code: 'blockedShare', amount: percent(blockedShare) } });
  const staleShare = sums.stale / open;
  if (staleShare === 1) judgements.push({ status: 'atRisk', reason: { code: 'dormant', amount: open } });
  else if (staleShare >= healthThresholds.staleShareAtRisk)
    judgements.push({ status: 'atRisk', reason: { code: 'staleShare', amount: percent(staleShare) } });
  return judgements;
}

function estimateJudgement(sums: Readonly<Record<SummedFigure, number>>): Judgement[] {
  if (sums.originalEstimate === 0) return [];
  const forecast = (sums.timeSpent + sums.remainingEstimate) / sums.originalEstimate;
  if (forecast < healthThresholds.overEstimateAtRisk) return [];
  const status = forecast >= healthThresholds.overEstimateOffTrack ? 'offTrack' : 'atRisk';
  return [{ status, reason: { code: 'overEstimate', amount: percent(forecast - 1) } }];
}

const rank = { onTrack: 0, atRisk: 1, offTrack: 2 } as const;

function worst(judgements: readonly Judgement[]): Health {
  const ordered = [...judgements].sort((a, b) => rank[b.status] - rank[a.status]);
  return { status: ordered[0]?.status ?? 'onTrack', reasons: ordered.map((judgement) => judgement.reason) };
}

function percent(share: number): number {
  return Math.round(share * 100);
}
