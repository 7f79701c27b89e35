import type { ProjectGovernance } from '../../../src/contracts/audits/governance-contracts';
import { useSpeech } from '../../viewer/viewer-context';
import { Section } from './section';

/** Versions with a date: what was released, what is late, what comes. */
export const MilestoneSection = ({ governance, today }: { readonly governance: ProjectGovernance; readonly today: number }) => {
  const { say, formats } = useSpeech();
  const { milestones } = governance;
  const state = (day: number, released: boolean): string => {
    if (released) return say('governance.milestone.released');
    if (day < today) return say('governance.milestone.late', { count: today - day });
    return say('governance.milestone.ahead', { count: day - today });
  };
  return (
    <Section title={say('governance.milestones')}>
      {milestones.length === 0 ? (
        <p className="pl-subtle">{say('governance.milestones.none')}</p>
      ) : (
        <table className="pl-project__table">
          <caption className="pl-hidden">{say('governance.milestones')}</caption>
          <thead className="pl-hidden">
            <tr>
              <th>{say('governance.gate.name')}</th>
              <th>{say('governance.gate.due')}</th>
              <th>{say('governance.status')}</th>
            </tr>
          </thead>
          <tbody>
            {milestones.map(({ id, name, day, released }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td className="pl-numeric">{formats.day(day, today)}</td>
                <td>{state(day, released)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
};
