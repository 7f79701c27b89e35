import type { CheckSummary, ProjectStanding } from '../../../../src/contracts/audits/overview';
import { useSpeech } from '../../../viewer/viewer-context';

interface CheapestWayProps {
  readonly nextLevel: NonNullable<ProjectStanding['nextLevel']>;
  readonly checks: ReadonlyMap<number, CheckSummary>;
}

/** What would raise the level at least cost, in one sentence. */
export const CheapestWay = ({ nextLevel, checks }: CheapestWayProps) => {
  const { say, formats } = useSpeech();
  const minutes = nextLevel.steps.reduce((sum, step) => sum + step.minutes, 0);
  const steps = nextLevel.steps.flatMap(({ checkNo, findings }) => {
    const title = checks.get(checkNo)?.title;
    return title === undefined ? [] : [say('compliance.cheapest.step', { title, count: findings })];
  });
  if (steps.length === 0) return null;
  return (
    <p className="pl-subtle pl-need__way">
      {say('compliance.cheapest', {
        level: say(`audit.level.${nextLevel.level}`),
        steps: formats.list(steps),
        time: formats.minutes(minutes),
      })}
    </p>
  );
};
