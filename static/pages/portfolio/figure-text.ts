import type { FigureExplanation, FigureId, Figures } from '../../../src/contracts/portfolio';
import type { Formats } from '../../../src/messages/formats';

type Unit = FigureExplanation['unit'];

/** The unit of each figure that rows carry as a number. */
const units: Partial<Record<FigureId, Unit>> = {
  originalEstimate: 'seconds',
  timeSpent: 'seconds',
  remainingEstimate: 'seconds',
  estimateTotal: 'seconds',
  estimateDone: 'seconds',
  pointsTotal: 'points',
  pointsDone: 'points',
  percentDone: 'percent',
  earliestStart: 'day',
  latestDue: 'day',
  nextMilestone: 'day',
  lastMilestone: 'day',
};
export const unitOf = (figure: FigureId): Unit => units[figure] ?? 'issues';

/** A number with its unit, as the reader writes it; a dash when undefined. Points travel as thousandths, durations as seconds. */
export const valueText = (value: number | null, unit: Unit, formats: Formats, undefinedText = '–'): string => {
  if (value === null) return undefinedText;
  switch (unit) {
    case 'percent':
      return formats.percent(value);
    case 'seconds':
      return formats.hours(value);
    case 'points':
      return formats.points(value);
    case 'day':
      return formats.day(value);
    case 'issues':
    case 'none':
      return formats.number(value);
  }
};

/** The number behind a figure of a row; `null` for undefined ones and for those that are no number. */
export const figureNumber = (figure: FigureId, figures: Figures): number | null => {
  switch (figure) {
    case 'percentDone':
    case 'earliestStart':
    case 'latestDue':
      return figures[figure];
    case 'nextMilestone':
    case 'lastMilestone':
      return figures[figure]?.day ?? null;
    case 'health':
      return null;
    case 'throughput':
      return figures.collectedAt === null ? null : (figures.throughput.at(-1) ?? null);
    default:
      // What was not collected yet is not zero.
      return figures.collectedAt === null ? null : figures[figure];
  }
};
