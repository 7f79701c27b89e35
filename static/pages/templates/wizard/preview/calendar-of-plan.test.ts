import { aChange } from '../../testing/a-plan';
import { calendarOfPlan } from './calendar-of-plan';

const day = (text: string): number => Date.parse(text) / 86_400_000;

test('stages run from gate to gate, work is grouped by month and week', () => {
  const { span, stages, months, undated } = calendarOfPlan([
    aChange({ ref: 'issue/c', dueDay: day('2027-03-31') }),
    aChange({ ref: 'gate/plan', kind: 'gate', title: 'Planned', dueDay: day('2027-03-12') }),
    aChange({ ref: 'gate/close', kind: 'gate', title: 'Closed', dueDay: day('2027-04-02') }),
    aChange({ ref: 'issue/a', startDay: day('2027-03-01'), dueDay: day('2027-03-03') }),
    aChange({ ref: 'issue/b', dueDay: day('2027-03-05') }),
    aChange({ ref: 'issue/open' }),
  ]);
  expect(span).toEqual({ from: day('2027-03-01'), until: day('2027-04-02') });
  expect(stages).toEqual([
    { title: 'Planned', from: day('2027-03-01'), until: day('2027-03-12') },
    { title: 'Closed', from: day('2027-03-12'), until: day('2027-04-02') },
  ]);
  expect(months.map(({ firstDay }) => firstDay)).toEqual([day('2027-03-01'), day('2027-04-01')]);
  expect(months[0]?.events.map(({ change }) => change.ref)).toEqual(['gate/plan']);
  expect(months[0]?.weeks.map(({ monday, due }) => [monday, due.map(({ change }) => change.ref)])).toEqual([
    [day('2027-03-01'), ['issue/a', 'issue/b']],
    [day('2027-03-29'), ['issue/c']],
  ]);
  expect(undated).toBe(1);
});

test('a plan without dates has no calendar', () => {
  expect(calendarOfPlan([aChange({ ref: 'issue/a' })])).toEqual({ span: null, stages: [], milestones: [], months: [], undated: 1 });
});

test('gates and versions with a day are milestones, documents and work are not', () => {
  const { milestones } = calendarOfPlan([
    aChange({ ref: 'version/two', kind: 'version', dueDay: day('2027-04-01') }),
    aChange({ ref: 'version/some-day', kind: 'version' }),
    aChange({ ref: 'document/charter', kind: 'document', dueDay: day('2027-03-05') }),
    aChange({ ref: 'version/one', kind: 'version', dueDay: day('2027-03-12') }),
    aChange({ ref: 'gate/plan', kind: 'gate', dueDay: day('2027-03-12') }),
    aChange({ ref: 'gate/gone', kind: 'gate', action: 'remove', dueDay: day('2027-03-13') }),
    aChange({ ref: 'issue/a', dueDay: day('2027-03-20') }),
  ]);
  expect(milestones.map(({ change, day: on }) => [change.ref, on])).toEqual([
    ['gate/plan', day('2027-03-12')],
    ['version/one', day('2027-03-12')],
    ['version/two', day('2027-04-01')],
  ]);
});
