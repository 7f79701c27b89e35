import { type KeyboardEvent, useRef, useState } from 'react';
import { useSpeech } from '../../../../viewer/viewer-context';
import type { CalendarDay } from './calendar-of-plan';
import { milestoneLanes } from './milestone-lanes';

/** A mark is a button: so wide and high that a finger meets it (WCAG 2.2, 2.5.8). */
const MARK = 24;

interface MilestonesProps {
  readonly milestones: readonly CalendarDay[];
  /** Where a day is on the scale, from 0 to 1. */
  readonly placeOf: (day: number) => number;
  /** Of the scale, in pixels. */
  readonly width: number;
}

/** Gates and versions on the scale of time: told apart by their shape, read one by one with the arrow keys. */
export const Milestones = ({ milestones, placeOf, width }: MilestonesProps) => {
  const { say, formats } = useSpeech();
  const list = useRef<HTMLOListElement>(null);
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, milestones.length - 1);
  const current = milestones[at];
  if (current === undefined) return null;
  const left = (day: number): number => Math.max(0, Math.min(width - MARK, placeOf(day) * width - MARK / 2));
  const lanes = milestoneLanes(
    milestones.map(({ day }) => left(day)),
    MARK,
  );
  const nameOf = ({ change, day }: CalendarDay): string =>
    say('preview.calendar.milestone', { kind: say(`preview.kind.${change.kind}`), title: change.title, day: formats.day(day) });
  const kinds = (['gate', 'version'] as const).filter((kind) => milestones.some(({ change }) => change.kind === kind));
  const onKeyDown = (event: KeyboardEvent) => {
    const next = steps[event.key]?.(at, milestones.length - 1);
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(milestones.length - 1, next));
    setChosen(to);
    list.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <>
      <ol
        ref={list}
        className="pl-milestones"
        aria-label={say('preview.calendar.milestones')}
        style={{ height: (Math.max(...lanes) + 1) * MARK }}
        onKeyDown={onKeyDown}
      >
        {milestones.map((milestone, place) => (
          <li key={milestone.change.ref} style={{ left: `${(left(milestone.day) / width) * 100}%`, top: (lanes[place] ?? 0) * MARK }}>
            <button
              type="button"
              className="pl-milestones__mark"
              aria-label={nameOf(milestone)}
              title={nameOf(milestone)}
              tabIndex={place === at ? 0 : -1}
              {...(place === at ? { 'aria-current': true } : {})}
              onFocus={() => setChosen(place)}
              onClick={() => setChosen(place)}
            >
              <MilestoneShape kind={milestone.change.kind} />
            </button>
          </li>
        ))}
      </ol>
      <p className="pl-milestones__current">
        <MilestoneShape kind={current.change.kind} /> <span>{nameOf(current)}</span>
      </p>
      <p className="pl-milestones__legend pl-subtle">
        {kinds.map((kind) => (
          <span key={kind}>
            <MilestoneShape kind={kind} /> {say(`preview.kind.${kind}`)}
          </span>
        ))}
        {milestones.length === 1 ? null : <span>{say('preview.calendar.milestones.hint')}</span>}
      </p>
    </>
  );
};

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** A gate is a full diamond, a version an open flag. */
const MilestoneShape = ({ kind }: { readonly kind: CalendarDay['change']['kind'] }) => (
  <svg className="pl-milestones__shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    {kind === 'gate' ? <path d="M8 1 15 8 8 15 1 8Z" /> : <path className="pl-milestones__open" d="M3.5 15V1.5L13 5.5 3.5 9.5" />}
  </svg>
);
