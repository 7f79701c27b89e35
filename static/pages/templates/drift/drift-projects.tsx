import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ProjectDrift } from '../../../../src/contracts/templates/drift';
import { useSpeech } from '../../../viewer/viewer-context';
import { type DriftCounts, isBehind } from './drift-figures';
import { DriftMark, driftStates } from './drift-mark';

interface DriftProjectsProps {
  readonly projects: readonly ProjectDrift[];
  readonly counts: ReadonlyMap<number, DriftCounts>;
  readonly canUpgrade: boolean;
  readonly onOpen: (projectId: number) => void;
  readonly onUpgrade: (projectIds: readonly number[]) => void;
}

/** Projects with their template, version and how many deviations of each state; several of one template are brought up to date together. */
export const DriftProjects = ({ projects, counts, canUpgrade, onOpen, onUpgrade }: DriftProjectsProps) => {
  const { say, formats } = useSpeech();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const now = Math.floor(Date.now() / 1000);
  const picked = projects.filter(({ projectId }) => chosen.has(projectId));
  const isMixed = new Set(picked.map(({ templateId }) => templateId)).size > 1;
  const toggle = (projectId: number) =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(projectId)) after.add(projectId);
      return after;
    });
  return (
    <section aria-label={say('drift.projects')}>
      {canUpgrade ? (
        <div className="pl-drift__bar">
          <Button isDisabled={picked.length === 0 || isMixed} onClick={() => onUpgrade(picked.map(({ projectId }) => projectId))}>
            {say('drift.upgradeChosen')}
          </Button>
          <span className="pl-subtle" role="status">
            {isMixed ? say('drift.upgradeOneTemplate') : picked.length === 0 ? '' : say('drift.chosen', { count: picked.length })}
          </span>
        </div>
      ) : null}
      <table className="pl-plain-table pl-cards">
        <caption className="pl-hidden">{say('drift.projects')}</caption>
        <thead>
          <tr>
            {canUpgrade ? (
              <td>
                <span className="pl-hidden">{say('drift.chosen', { count: picked.length })}</span>
              </td>
            ) : null}
            <th scope="col">{say('drift.project')}</th>
            <th scope="col">{say('drift.template')}</th>
            <th scope="col">{say('drift.version')}</th>
            {driftStates.map((state) => (
              <th key={state} scope="col" className="pl-plain-table__number">
                {say(`drift.state.${state}`)}
              </th>
            ))}
            <th scope="col">{say('drift.checked')}</th>
          </tr>
        </thead>
        <tbody>
          {projects.map((project) => {
            const { projectId, key, name, templateName, version, newestVersion, checkedAt } = project;
            return (
              <tr key={projectId}>
                {canUpgrade ? (
                  <td className="pl-cards__mark">
                    <input
                      type="checkbox"
                      aria-label={say('drift.choose', { name })}
                      checked={chosen.has(projectId)}
                      onChange={() => toggle(projectId)}
                    />
                  </td>
                ) : null}
                <th scope="row" className="pl-cards__head">
                  <button type="button" className="pl-link" onClick={() => onOpen(projectId)}>
                    {name}
                  </button>{' '}
                  <span className="pl-subtle">{key}</span>
                </th>
                <td>{templateName}</td>
                <td>
                  {isBehind(project) ? say('drift.versionOf', { version, newest: newestVersion }) : say('drift.versionNewest', { version })}
                </td>
                {driftStates.map((state) => (
                  <td key={state} className="pl-plain-table__number">
                    {(counts.get(projectId)?.[state] ?? 0) === 0 ? (
                      <span className="pl-drift-zero">0</span>
                    ) : (
                      <span className="pl-drift-count">
                        <DriftMark state={state} isShort /> {formats.number(counts.get(projectId)?.[state] ?? 0)}
                      </span>
                    )}
                  </td>
                ))}
                <td>{checkedAt === null ? say('drift.checked.never') : formats.ago(checkedAt, now)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};
