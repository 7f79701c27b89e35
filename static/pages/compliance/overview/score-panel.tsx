import type { ComplianceOverview } from '../../../../src/contracts/audits/overview';
import { LevelMark } from '../../../components/level-mark';
import { PanelSection, SidePanel } from '../../../components/side-panel';
import { TrendChart } from '../../../components/trend-chart';
import { useSpeech } from '../../../viewer/viewer-context';

interface ScorePanelProps {
  readonly overview: ComplianceOverview;
  readonly now: number;
  readonly onClose: () => void;
}

/** What the score rests on: what was judged and what could not be, what waivers change, how it went. */
export const ScorePanel = ({ overview, now, onClose }: ScorePanelProps) => {
  const { say, formats } = useSpeech();
  const { score, visibility, lastRunAt } = overview;
  const number = (value: number | null) => (value === null ? say('value.undefined') : formats.number(value));
  const facts: readonly (readonly [string, string])[] = [
    [say('compliance.score.withoutWaivers'), number(score.scoreWithoutWaivers)],
    [say('compliance.score.judged'), number(score.evaluated)],
    [say('compliance.score.notJudged'), number(score.notEvaluated)],
    [say('compliance.score.failingShall'), number(score.failingShall)],
    [say('compliance.score.failingShould'), number(score.failingShould)],
    [say('compliance.findings'), number(score.findings)],
    [say('compliance.score.waived'), number(score.waived)],
    [say('compliance.score.projects'), say('compliance.nodes.seen', { ...visibility })],
    [say('compliance.score.lastRun'), lastRunAt === null ? say('value.undefined') : formats.moment(lastRunAt, now)],
  ];
  return (
    <SidePanel title={say('compliance.score.title')} onClose={onClose}>
      <div className="pl-explain__number">{number(score.score)}</div>
      <LevelMark level={score.level} />
      <p>{say('compliance.score.meaning')}</p>
      <PanelSection title={say('compliance.score.restsOn')}>
        <dl className="pl-facts pl-facts--figures">
          {facts.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </PanelSection>
      <ScoreTrend trend={overview.trend} />
    </SidePanel>
  );
};

const ScoreTrend = ({ trend }: { readonly trend: ComplianceOverview['trend'] }) => {
  const { say, formats } = useSpeech();
  const known = trend.flatMap(({ day, score }) => (score === null ? [] : [{ day, score }]));
  const [first, last] = [known[0], known.at(-1)];
  const text = (value: number | null) => (value === null ? say('value.undefined') : formats.number(value));
  return (
    <PanelSection title={say('trend.title')}>
      {first === undefined || last === undefined || known.length < 2 ? (
        <p className="pl-subtle">{say('compliance.trend.none')}</p>
      ) : (
        <TrendChart
          points={trend.map(({ day, score }) => ({ day, value: score, reconstructed: false }))}
          summary={say('trend.summary', {
            first: text(first.score),
            from: formats.day(first.day),
            last: text(last.score),
            to: formats.day(last.day),
            low: text(Math.min(...known.map(({ score }) => score))),
            high: text(Math.max(...known.map(({ score }) => score))),
          })}
          caption={say('compliance.trend.table')}
          dayHead={say('trend.day')}
          valueHead={say('compliance.score')}
          dayText={(day) => formats.day(day, last.day)}
          valueText={text}
        />
      )}
    </PanelSection>
  );
};
