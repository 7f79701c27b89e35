import Heading from '@atlaskit/heading';
import type { OpenedLesson } from '../../../../src/contracts/lessons/lesson-contracts';
import { useSpeech } from '../../../viewer/viewer-context';

/** Whether the trouble came back: a bar a month and the figures beside it, with the month of the change named. */
export const Recurrence = ({ recurrence: { months, changedAt } }: { readonly recurrence: NonNullable<OpenedLesson['recurrence']> }) => {
  const { say } = useSpeech();
  const most = Math.max(1, ...months.map(({ count }) => count));
  const changed = changedAt === null ? null : new Date(changedAt * 1000).toISOString().slice(0, 7);
  return (
    <section>
      <Heading size="small" as="h2">
        {say('lesson.recurrence')}
      </Heading>
      <p className="pl-subtle">
        {say(changed === null ? 'lesson.recurrence.open' : 'lesson.recurrence.changed', { month: changed ?? '' })}
      </p>
      <table className="pl-lesson-months">
        <thead>
          <tr>
            <th scope="col">{say('lesson.recurrence.month')}</th>
            <th scope="col">{say('lesson.recurrence.count')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, count }) => (
            <tr key={month}>
              <th scope="row">{month === changed ? say('lesson.recurrence.here', { month }) : month}</th>
              <td>
                <span className="pl-lesson-months__bar" style={{ width: `${(count / most) * 12}rem` }} aria-hidden="true" /> {count}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
