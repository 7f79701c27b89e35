import type { ProjectUpgrade } from '../../../../../src/contracts/templates/drift';
import type { ProvisionRun } from '../../../../../src/contracts/templates/run';
import { useSpeech } from '../../../../viewer/viewer-context';
import { groupOfItem } from './upgrade-choice';

interface UpgradeSummaryProps {
  readonly upgrades: readonly ProjectUpgrade[];
  readonly started: ReadonlyMap<number, ProvisionRun>;
  readonly presentId: number | null;
  readonly onChoose: (projectId: number) => void;
  readonly onRun: (runId: string) => void;
}

/** Several projects with what is proposed for each, what is to be decided, and how far they are. */
export const UpgradeSummary = ({ upgrades, started, presentId, onChoose, onRun }: UpgradeSummaryProps) => {
  const { say, formats } = useSpeech();
  return (
    <table className="pl-plain-table pl-cards">
      <caption className="pl-hidden">{say('upgrade.projects')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('drift.project')}</th>
          <th scope="col">{say('upgrade.from')}</th>
          <th scope="col">{say('upgrade.to')}</th>
          <th scope="col" className="pl-plain-table__number">
            {say('upgrade.proposed')}
          </th>
          <th scope="col" className="pl-plain-table__number">
            {say('upgrade.toDecide')}
          </th>
          <th scope="col">{say('upgrade.progress')}</th>
        </tr>
      </thead>
      <tbody>
        {upgrades.map(({ projectId, key, name, fromVersion, toVersion, items }) => {
          const run = started.get(projectId);
          return (
            <tr key={projectId}>
              <th scope="row" className="pl-cards__head">
                {name} <span className="pl-subtle">{key}</span>
              </th>
              <td>{say('catalogue.version', { version: fromVersion })}</td>
              <td>{say('catalogue.version', { version: toVersion })}</td>
              <td className="pl-plain-table__number">{formats.number(items.filter(({ proposal }) => proposal === 'accept').length)}</td>
              <td className="pl-plain-table__number">{formats.number(items.filter((item) => groupOfItem(item) === 'decide').length)}</td>
              <td>
                {run !== undefined ? (
                  <button type="button" className="pl-link" onClick={() => onRun(run.id)}>
                    {say('upgrade.started')}
                  </button>
                ) : projectId === presentId ? (
                  say('upgrade.isOpen')
                ) : (
                  <button type="button" className="pl-link" aria-label={say('upgrade.open', { name })} onClick={() => onChoose(projectId)}>
                    {say('upgrade.notStarted')}
                  </button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
