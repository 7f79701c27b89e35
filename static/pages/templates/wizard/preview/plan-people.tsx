import { useMemo } from 'react';
import type { PlannedChange } from '../../../../../src/contracts/templates/plan';
import { PersonName } from '../../../../components/person-name';
import { ScrollRegion } from '../../../../components/scroll-region';
import { useSpeech } from '../../../../viewer/viewer-context';
import { type PersonInPlan, peopleOfPlan } from './people-of-plan';

const firstDueOf = ({ issues }: PersonInPlan): number | null =>
  issues.reduce<number | null>((first, { dueDay }) => (dueDay === null || (first !== null && first <= dueDay) ? first : dueDay), null);

/** Who gets what. */
export const PlanPeople = ({ changes }: { readonly changes: readonly PlannedChange[] }) => {
  const { say, formats } = useSpeech();
  const { people, unassigned } = useMemo(() => peopleOfPlan(changes), [changes]);
  const partsOf = ({ leadsProject, roles, components }: PersonInPlan): readonly string[] => [
    ...(leadsProject ? [say('preview.people.lead')] : []),
    ...roles,
    ...components.map((name) => say('preview.people.component', { name })),
  ];
  return (
    <>
      {people.length === 0 ? (
        <p className="pl-nothing">{say('preview.people.none')}</p>
      ) : (
        <ScrollRegion label={say('preview.view.people')}>
          <table className="pl-plain-table pl-cards">
            <thead>
              <tr>
                <th scope="col">{say('preview.people.who')}</th>
                <th scope="col">{say('preview.people.gets')}</th>
                <th scope="col" className="pl-plain-table__number">
                  {say('preview.people.issues')}
                </th>
                <th scope="col">{say('preview.people.first')}</th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => {
                const first = firstDueOf(person);
                return (
                  <tr key={person.accountId}>
                    <th scope="row" className="pl-cards__head">
                      <PersonName accountId={person.accountId} />
                    </th>
                    <td>{formats.list(partsOf(person))}</td>
                    <td className="pl-plain-table__number">
                      {person.issues.length === 0 ? say('value.undefined') : say('preview.issues', { count: person.issues.length })}
                    </td>
                    <td>{first === null ? '' : formats.day(first)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {unassigned === 0 ? null : <p className="pl-subtle">{say('preview.people.unassigned', { count: unassigned })}</p>}
    </>
  );
};
