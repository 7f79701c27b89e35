import { useSpeech } from '../../../viewer/viewer-context';

const WIDTH = 320;
const HEIGHT = 36;
const TIP = 9;
const GATE = 5;

/** A stage as an arrow that leads to its gate. */
const stageShape = (at: number, of: number): string => {
  const width = WIDTH / of;
  const [left, right] = [at * width + (at === 0 ? 0 : 3), (at + 1) * width];
  const tip = Math.min(TIP, width / 3);
  const notch = at === 0 ? '' : `L${left + tip} ${HEIGHT / 2}`;
  return `M${left} 0H${right - tip}L${right} ${HEIGHT / 2} ${right - tip} ${HEIGHT}H${left}${notch}Z`;
};
const gateShape = (at: number, of: number): string => {
  const x = ((at + 1) * WIDTH) / of - Math.min(TIP, WIDTH / of / 3) - GATE - 2;
  return `M${x - GATE} ${HEIGHT / 2}l${GATE}-${GATE} ${GATE} ${GATE}-${GATE} ${GATE}Z`;
};

/** The shape of a project of this template: its stages one after the other, each up to its gate, with their names under it. */
export const StructurePicture = ({ card }: { readonly card: { readonly stages: readonly string[] } }) => {
  const { say } = useSpeech();
  const { stages } = card;
  return (
    <figure className="pl-structure">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {stages.length === 0 ? (
          <rect className="pl-structure__flow" x="1" y="1" width={WIDTH - 2} height={HEIGHT - 2} rx="4" />
        ) : (
          stages.map((stage, at) => (
            <g key={stage}>
              <path className={`pl-structure__stage pl-structure__stage--${at % 2}`} d={stageShape(at, stages.length)} />
              <path className="pl-structure__gate" d={gateShape(at, stages.length)} />
            </g>
          ))
        )}
      </svg>
      <figcaption>
        {stages.length === 0 ? (
          say('catalogue.stages.none')
        ) : (
          <ol className="pl-structure__names" aria-label={say('catalogue.stages', { count: stages.length })}>
            {stages.map((stage) => (
              <li key={stage}>{stage}</li>
            ))}
          </ol>
        )}
      </figcaption>
    </figure>
  );
};
