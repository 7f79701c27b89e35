import { ascending, type CheckOutcome, shareOutcome, unjudged } from './check-outcome';
import type { JudgedSchedule } from './judged-schedule';
import { dayOf, shareOfTasks } from './task-checks';

interface ShareOptions {
  readonly atMostPercent: number;
}

/** GAO best practices 1 and 4: unfinished tasks of which nobody can say how long they take. */
export function durationsKnownCheck({ incomplete }: JudgedSchedule, options: ShareOptions): CheckOutcome {
  return shareOfTasks(incomplete, (task) => task.duration === null, options);
}

/** GAO best practice 2: tasks that wait for each other in a circle can never begin, and leave the project without a critical path. */
export function circularLinksCheck({ network, path }: JudgedSchedule): CheckOutcome {
  if (network.dependencies.length === 0) return unjudged('notApplicable', 'noLinks');
  const cycles = path.ok || path.error.kind !== 'cycles' ? [] : path.error.cycles;
  return {
    outcome: cycles.length === 0 ? 'pass' : 'fail',
    value: cycles.length,
    threshold: 0,
    judged: network.dependencies.length,
    offending: ascending(cycles.flat()),
    reason: { code: 'circles', values: { count: cycles.length } },
  };
}

/**
 * GAO best practice 5, across: the typed dates of linked tasks agree with the link. At fault is a finish-to-start link whose unfinished successor should begin
 * before the day on which its predecessor is finished, or due. Judged are links
 * between tasks with both dates; milestones are reached when they are reached.
 */
export function datesFollowLinksCheck(schedule: JudgedSchedule, options: ShareOptions): CheckOutcome {
  const { taskById } = schedule;
  const links = schedule.links.filter(({ to }) => taskById.get(to)?.kind === 'task');
  const judged = links.flatMap(({ from, to, type, lag }) => {
    const predecessor = taskById.get(from);
    const successor = taskById.get(to);
    const finish = predecessor?.actualFinish ?? predecessor?.finish ?? null;
    const start = successor?.actualStart ?? successor?.start ?? null;
    return type === 'finishToStart' && lag >= 0 && finish !== null && start !== null ? [{ to, early: dayOf(start) < dayOf(finish) }] : [];
  });
  if (links.length === 0) return unjudged('notApplicable', 'noLinks');
  if (judged.length === 0) return unjudged('notAvailable', 'noDates');
  const early = judged.filter((link) => link.early);
  return shareOutcome({
    atFault: early.length,
    judged: judged.length,
    ...options,
    offending: early.map(({ to }) => to),
    code: 'linkShare',
  });
}

/** GAO best practice 5, up and down: unfinished tasks whose typed dates lie outside those of the summary that they belong to. Judged are those with a date to compare. */
export function datesWithinParentCheck({ incomplete, taskById }: JudgedSchedule, options: ShareOptions): CheckOutcome {
  const children = incomplete.filter((task) => task.parentId !== null);
  const comparable = children.filter((task) => {
    const parent = taskById.get(task.parentId ?? task.id);
    return parent !== undefined && ((task.start !== null && parent.start !== null) || (task.finish !== null && parent.finish !== null));
  });
  if (children.length === 0) return unjudged('notApplicable', 'noOpenTasks');
  if (comparable.length === 0) return unjudged('notAvailable', 'noDates');
  return shareOfTasks(
    comparable,
    (task) => {
      const parent = taskById.get(task.parentId ?? task.id);
      const tooEarly = task.start !== null && parent !== undefined && parent.start !== null && task.start < parent.start;
      const tooLate = task.finish !== null && parent !== undefined && parent.finish !== null && task.finish > parent.finish;
      return tooEarly || tooLate;
    },
    options,
  );
}

/** GAO best practice 10: unfinished tasks that the approved baseline does not cover. */
export function baselineCoversCheck({ network, incomplete }: JudgedSchedule, options: ShareOptions): CheckOutcome {
  if (!network.holds.baseline) return unjudged('notSupported', 'sourceHoldsNoBaseline');
  if (incomplete.length > 0 && network.tasks.every((task) => task.baseline === null)) return unjudged('notAvailable', 'noBaseline');
  return shareOfTasks(incomplete, (task) => task.baseline === null, options);
}
