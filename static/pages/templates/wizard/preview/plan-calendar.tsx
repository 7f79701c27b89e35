import { useMemo } from 'react';
import type { PlannedChange } from '../../../../../src/contracts/templates/plan';
import { useSpeech } from '../../../../viewer/viewer-context';
import { useElementWidth } from '../../../portfolio/use-element-width';
import { type CalendarMonth, calendarOfPlan, type PlanCalendar as Model, monthOf } from './calendar-of-plan';
import { Milestones } from './plan-milestones';
import './plan-calendar.css';

/** Drawn at least so wide: narrower screens see it smaller. */
const LEAST_WIDTH = 280;
const BAND = 26;
const MONTH_LINE = 18;
const MS_PER_DAY = 86_400_000;
/** A month's name needs so much room in the picture. */
const MONTH_WIDTH = 44;

/** When things happen: a picture of the stages, and under it every month with what it brings. */
export const PlanCalendar = ({ changes }: { readonly changes: readonly PlannedChange[] }) => {
  const { say } = useSpeech();
  const calendar = useMemo(() => calendarOfPlan(changes), [changes]);
  if (calendar.span === null) return <p className="pl-nothing">{say('preview.calendar.none')}</p>;
  return (
    <div className="pl-calendar">
      {calendar.stages.length + calendar.milestones.length === 0 ? null : <Timeline calendar={calendar} span={calendar.span} />}
      <ol className="pl-calendar__months">
        {calendar.months.map((month) => (
          <Month key={month.firstDay} month={month} />
        ))}
      </ol>
      {calendar.undated === 0 ? null : <p className="pl-subtle">{say('preview.calendar.undated', { count: calendar.undated })}</p>}
    </div>
  );
};

interface TimelineProps {
  readonly calendar: Model;
  readonly span: { readonly from: number; readonly until: number };
}

/** Stages and milestones on one scale of time. */
const Timeline = ({ calendar: { stages, milestones }, span }: TimelineProps) => {
  const { say, formats } = useSpeech();
  const shortMonth = new Intl.DateTimeFormat(formats.locale, { month: 'short', timeZone: 'UTC' });
  const [measure, measured] = useElementWidth();
  const width = Math.max(LEAST_WIDTH, Math.round(measured));
  const days = Math.max(1, span.until - span.from);
  const x = (day: number) => ((day - span.from) / days) * width;
  const months: number[] = [];
  for (let month = monthOf(span.from); month <= span.until; month = monthOf(month + 40)) if (month >= span.from) months.push(month);
  const every = Math.max(1, Math.ceil((months.length * MONTH_WIDTH) / width));
  const height = MONTH_LINE + (stages.length === 0 ? 0 : BAND) + 4;
  return (
    <figure className="pl-calendar__picture" ref={measure}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={say('preview.calendar.picture', { from: formats.day(span.from), until: formats.day(span.until) })}
      >
        {months.map((month, at) => (
          <g key={month} transform={`translate(${x(month)} 0)`}>
            <line className="pl-calendar__grid" y1={at % every === 0 ? 2 : MONTH_LINE} y2={height} />
            {at % every === 0 ? (
              <text className="pl-calendar__text" x="4" y="12">
                {shortMonth.format(month * MS_PER_DAY)}
              </text>
            ) : null}
          </g>
        ))}
        {stages.map(({ title, from, until }, at) => (
          <rect
            key={`${until} ${title}`}
            className={`pl-calendar__stage pl-calendar__stage--${at % 2}`}
            x={x(from)}
            y={MONTH_LINE}
            width={Math.max(2, x(until) - x(from) - 2)}
            height={BAND}
            rx="3"
          >
            <title>{title}</title>
          </rect>
        ))}
      </svg>
      <Milestones milestones={milestones} placeOf={(day) => (day - span.from) / days} width={width} />
      <figcaption>
        <ol className="pl-calendar__stages" aria-label={say('preview.calendar.stages')}>
          {stages.map(({ title, from, until }) => (
            <li key={`${until} ${title}`}>
              {say('preview.calendar.stage', { title, from: formats.day(from), until: formats.day(until) })}
            </li>
          ))}
        </ol>
      </figcaption>
    </figure>
  );
};

const Month = ({ month: { firstDay, events, weeks } }: { readonly month: CalendarMonth }) => {
  const { say, formats } = useSpeech();
  const name = new Intl.DateTimeFormat(formats.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(firstDay * MS_PER_DAY);
  const due = weeks.reduce((sum, week) => sum + week.due.length, 0);
  return (
    <li className="pl-calendar__month">
      <h4 className="pl-calendar__name">{name}</h4>
      {events.length === 0 ? null : (
        <ul className="pl-calendar__days">
          {events.map(({ change, day }) => (
            <li key={change.ref}>
              <span className="pl-calendar__day">{formats.day(day, day)}</span>
              <span>
                {change.title} <span className="pl-subtle">· {say(`preview.kind.${change.kind}`)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {due === 0 ? null : (
        <details className="pl-details">
          <summary>{say('preview.calendar.due', { count: due })}</summary>
          {weeks.map((week) => (
            <section key={week.monday}>
              <h5 className="pl-calendar__week">{say('preview.calendar.week', { day: formats.day(week.monday, week.monday) })}</h5>
              <ul className="pl-calendar__days">
                {week.due.map(({ change, day }) => (
                  <li key={change.ref}>
                    <span className="pl-calendar__day">{formats.day(day, day)}</span>
                    <span>{change.title}</span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </details>
      )}
    </li>
  );
};
