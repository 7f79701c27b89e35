import type { VersionRecord } from '../../model/records';
import type { OperationCall } from '../../operation';
import { calendarDate } from '../answering/calendar-date';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-01-31` as Jira's default look and feel writes it: `31/Jan/26`. */
function userDate(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${months[Number(month) - 1]}/${year.slice(2)}`;
}

/** A version as projects and the version operations show it. */
export function versionView(call: OperationCall, version: VersionRecord): Readonly<Record<string, unknown>> {
  return {
    self: `${call.site.siteUrl}/rest/api/3/version/${version.id}`,
    id: version.id,
    description: version.description === '' ? undefined : version.description,
    name: version.name,
    archived: version.archived,
    released: version.released,
    startDate: version.startDate,
    releaseDate: version.releaseDate,
    overdue: version.releaseDate === undefined || version.released ? undefined : isOverdue(call, version),
    userStartDate: userDate(version.startDate),
    userReleaseDate: userDate(version.releaseDate),
    projectId: Number(version.projectId),
  };
}

function isOverdue(call: OperationCall, version: VersionRecord): boolean {
  return version.releaseDate !== undefined && version.releaseDate < calendarDate(call.site.clock.now());
}

/** Versions of a project in the order of its releases page. */
export function versionsOf(call: OperationCall, projectId: string): readonly VersionRecord[] {
  return [...call.state.by('versions.project', projectId)].sort((a, b) => a.rank - b.rank || Number(a.id) - Number(b.id));
}
