import { type Figures, type Health, summedFigures } from '../../contracts/portfolio';
import type { GadgetData } from '../gadget-data';

/** A fixed moment: 2026-03-02 09:05 UTC, in epoch seconds, and its day. */
export const sampleNow = 1_772_442_300;
export const sampleDay = Math.floor(sampleNow / 86_400);

const zeros = Object.fromEntries(summedFigures.map((name) => [name, 0])) as Record<(typeof summedFigures)[number], number>;
const onTrack: Health = { status: 'onTrack', reasons: [] };

/** Figures of a quiet project; a test says only what matters to it. */
export const sampleFigures = (part: Partial<Figures> = {}): Figures => ({
  ...zeros,
  total: 100,
  toDo: 20,
  inProgress: 18,
  done: 62,
  percentDone: 62,
  percentMethod: 'count',
  earliestStart: sampleDay - 90,
  latestDue: sampleDay + 40,
  nextMilestone: null,
  lastMilestone: null,
  throughput: [3, 5, 4, 6, 7, 6, 8, 9],
  health: onTrack,
  collectedAt: sampleNow - 720,
  ...part,
});

type Row = GadgetData['rows'][number];
export const sampleRow = (id: string, name: string, figures: Partial<Figures> = {}, kind: Row['kind'] = 'project'): Row => ({
  kind,
  id,
  key: kind === 'project' ? id : null,
  name,
  figures: sampleFigures(figures),
});

/** A small company: one project off track, one at risk, the rest well. */
export const sampleGadget = (part: Partial<GadgetData> = {}): GadgetData => ({
  asOf: sampleNow,
  title: null,
  nodes: [
    { id: 'digital', name: 'Digital transformation', depth: 0 },
    { id: 'customer', name: 'Customer programme', depth: 1 },
    { id: 'core', name: 'Core systems', depth: 0 },
  ],
  rows: [
    sampleRow('ERP', 'ERP rollout', {
      percentDone: 41,
      overdue: 23,
      blocked: 4,
      health: { status: 'offTrack', reasons: [{ code: 'milestoneMissed', amount: 18 }] },
      nextMilestone: { name: 'Go-live north', day: sampleDay - 18, released: false, projectId: 1 },
    }),
    sampleRow('CLAIM', 'Claims portal', {
      percentDone: 70,
      overdue: 5,
      blocked: 1,
      health: { status: 'atRisk', reasons: [{ code: 'overEstimate', amount: 22 }] },
      nextMilestone: { name: 'Pilot', day: sampleDay + 10, released: false, projectId: 2 },
    }),
    sampleRow('digital', 'Digital transformation', { percentDone: 66, overdue: 41, blocked: 7 }, 'portfolio'),
    sampleRow('DATA', 'Data hub', {
      collectedAt: null,
      percentDone: null,
      latestDue: null,
      health: { status: 'unknown', reasons: [{ code: 'noData', amount: 0 }] },
    }),
    sampleRow('WEB', 'Public website', { percentDone: 96 }),
  ],
  whole: sampleFigures(),
  attention: 2,
  visibility: { visible: 38, total: 40 },
  sync: {
    state: 'upToDate',
    projectsDone: 40,
    projectsTotal: 40,
    issuesCollected: 6000,
    minutesLeft: null,
    lastSweepAt: sampleNow - 300,
    missing: [],
  },
  ...part,
});
