import type { TemplateCard } from '../../../../src/contracts/templates/template';
import { useSpeech } from '../../../viewer/viewer-context';
import { whatYouGet } from './what-you-get';

const WIDTH = 280;
const STAGE_HEIGHT = 28;
const GATE = 7;
const BAR_TOP = 38;
const BAR_HEIGHT = 10;
const BAR_GAP = 5;
const BARS = 3;

/** A stage as an arrow that leads to its gate. */
const stageShape = (at: number, of: number): string => {
  const width = WIDTH / of;
  const [left, right] = [at * width + (at === 0 ? 0 : 2), (at + 1) * width - 2];
  const tip = Math.min(GATE, width / 3);
  const notch = at === 0 ? '' : `L${left + tip} ${STAGE_HEIGHT / 2}`;
  return `M${left} 0H${right - tip}L${right} ${STAGE_HEIGHT / 2} ${right - tip} ${STAGE_HEIGHT}H${left}${notch}Z`;
};

/**
 * What a project of the template looks like: its stages with their gates, and under them how much there is of what. The same is said in words for
 * those who do not see it.
 */
export const StructurePicture = ({ card }: { readonly card: TemplateCard }) => {
  const { say, formats } = useSpeech();
  const bars = whatYouGet(card).slice(0, BARS);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const label =
    card.stages.length === 0 ? say('catalogue.stages.none') : say('catalogue.stages.are', { stages: formats.list(card.stages) });
  return (
    <svg className="pl-structure" viewBox={`0 0 ${WIDTH} ${BAR_TOP + BARS * (BAR_HEIGHT + BAR_GAP)}`} role="img" aria-label={label}>
      {card.stages.length === 0 ? (
        <rect className="pl-structure__flow" x="0.75" y="0.75" width={WIDTH - 1.5} height={STAGE_HEIGHT - 1.5} rx="4" />
      ) : (
        card.stages.map((stage, at) => (
          <path key={stage} className="pl-structure__stage" d={stageShape(at, card.stages.length)}>
            <title>{stage}</title>
          </path>
        ))
      )}
      {bars.map(({ kind, count }, at) => (
        <rect
          key={kind}
          className={`pl-structure__bar pl-structure__bar--${at}`}
          y={BAR_TOP + at * (BAR_HEIGHT + BAR_GAP)}
          // Counts lie far apart: by their roots the small ones stay visible.
          width={Math.max(6, WIDTH * Math.sqrt(count / most))}
          height={BAR_HEIGHT}
          rx="2"
        />
      ))}
    </svg>
  );
};
