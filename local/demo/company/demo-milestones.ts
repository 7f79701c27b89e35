import type { SiteState } from '../../jira/model/site-state';
import type { HealthProfile } from '../issues/health-profiles';
import { dateText, dayMs, workdayOnOrBefore } from '../working-calendar';
import type { ProjectRow } from './project-table';

/** A version with its date, a midnight in milliseconds. */
export interface DemoMilestone {
  readonly id: string;
  readonly name: string;
  readonly day: number;
  readonly released: boolean;
}

export interface MilestoneOptions {
  readonly state: SiteState;
  readonly row: ProjectRow;
  readonly profile: HealthProfile;
  readonly projectId: string;
  readonly startDay: number;
  readonly endDay: number;
  readonly lastDay: number;
}

const english = ['Design agreed', 'Pilot', 'Release 1', 'Release 2', 'Release 3', 'Go-live', 'Hand-over'];
const dutch = ['Ontwerp akkoord', 'Proef', 'Fase 1', 'Fase 2', 'Fase 3', 'Livegang', 'Overdracht'];

/** Milestones spread over the project. Those in the past were released, except the last few of a project that misses its dates. */
export function createMilestones({ state, row, profile, projectId, startDay, endDay, lastDay }: MilestoneOptions): DemoMilestone[] {
  const names = row.dutch ? dutch : english;
  const count = row.durationMonths > 15 ? names.length : 5;
  const chosen = count === names.length ? names : [...names.slice(0, 3), ...names.slice(-2)];
  const days = chosen.map((_, index) => workdayOnOrBefore(startDay + ((endDay - startDay) * (index + 1)) / count));
  const past = days.filter((day) => day <= lastDay).length;
  const releasedCount = row.profile === 'archived' ? count : Math.max(0, past - profile.missedMilestones);
  return chosen.map((name, index) => {
    const id = state.nextId('versions');
    const day = days[index] ?? endDay;
    const released = index < releasedCount;
    state.put('versions', {
      id,
      projectId,
      name,
      description: '',
      startDate: dateText(days[index - 1] ?? startDay),
      releaseDate: dateText(day),
      released,
      archived: released && lastDay - day > 365 * dayMs,
      rank: index,
    });
    return { id, name, day, released };
  });
}
