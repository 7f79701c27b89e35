import { z } from 'zod';
import type { VersionRecord } from '../../model/records';
import { badRequest, JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import { created, noContent, ok } from '../answering/answers';
import { mayAdministerProject, requireLogin } from '../answering/authority';
import { present } from '../answering/present';
import { expands, pathPart, readBody } from '../answering/request';
import { maySeeProject, projectByIdOrKey } from '../projects/find-project';
import { administeredVersion, visibleVersion } from './find-version';
import { swapVersion } from './swap-version';
import { versionDetailView } from './version-detail-view';
import { publishVersionChange, publishVersionEvent } from './version-events';
import { versionsOf, versionView } from './version-view';

/** Longest name and description of a version (the limits that `POST /version` documents). */
const maxNameLength = 255;
const maxDescriptionLength = 16_384;

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const idNumber = z.union([z.number().int(), z.string().regex(/^\d+$/)]).transform(String);

const versionRequest = z.object({
  name: z.string().optional(),
  description: z.string().optional(),
  project: z.string().optional(),
  projectId: idNumber.optional(),
  startDate: date.nullable().optional(),
  releaseDate: date.nullable().optional(),
  released: z.boolean().optional(),
  archived: z.boolean().optional(),
  moveUnfixedIssuesTo: z.string().optional(),
});
type VersionRequest = z.output<typeof versionRequest>;

export const getVersion: Operation = (call) => ok(versionDetailView(call, visibleVersion(call, pathPart(call, 'id')), expands(call)));

export const createVersion: Operation = (call) => {
  requireLogin(call);
  const asked = readBody(call, versionRequest);
  const idOrKey = asked.projectId ?? asked.project;
  if (idOrKey === undefined) throw badRequest({ project: 'Project must be specified to create a version.' });
  const project = projectByIdOrKey(call, idOrKey);
  if (!project || project.deletedAt !== undefined || !maySeeProject(call, project) || !mayAdministerProject(call, project.id)) {
    throw notFound(
      `Project with ${asked.projectId === undefined ? 'key' : 'id'} '${idOrKey}' either does not exist or you do not have permission to create versions in it.`,
    );
  }
  refuseProblems(call, project.id, { ...asked, name: asked.name ?? '' });
  const last = versionsOf(call, project.id).at(-1);
  const version: VersionRecord = {
    id: call.state.nextId('versions'),
    projectId: project.id,
    name: (asked.name ?? '').trim(),
    description: asked.description ?? '',
    released: asked.released ?? false,
    archived: asked.archived ?? false,
    rank: (last?.rank ?? 0) + 1,
    ...present({ startDate: asked.startDate ?? undefined, releaseDate: asked.releaseDate ?? undefined }),
  };
  call.state.put('versions', version);
  publishVersionEvent(call, 'created', version);
  return created(versionView(call, version));
};

export const updateVersion: Operation = (call) => {
  const version = administeredVersion(call);
  const asked = readBody(call, versionRequest);
  refuseProblems(call, version.projectId, asked, version);
  const target = asked.moveUnfixedIssuesTo?.split('/').at(-1);
  const changed: VersionRecord = {
    ...withoutDates(version),
    ...present({
      name: asked.name?.trim(),
      description: asked.description,
      released: asked.released,
      archived: asked.archived,
      startDate: asked.startDate === undefined ? version.startDate : (asked.startDate ?? undefined),
      releaseDate: asked.releaseDate === undefined ? version.releaseDate : (asked.releaseDate ?? undefined),
    }),
  };
  if (target !== undefined && changed.released && !version.released) moveUnfixed(call, version, visibleVersion(call, target));
  call.state.put('versions', changed);
  publishVersionChange(call, version, changed);
  return ok(versionView(call, changed));
};

function withoutDates(version: VersionRecord): Omit<VersionRecord, 'startDate' | 'releaseDate'> {
  const { startDate: _start, releaseDate: _release, ...rest } = version;
  return rest;
}

/** Releasing a version may carry its unresolved issues over to another one. */
function moveUnfixed(call: OperationCall, version: VersionRecord, target: VersionRecord): void {
  for (const issue of call.state.by('issues.project', version.projectId)) {
    if (issue.resolutionId !== undefined || !issue.fixVersionIds.includes(version.id)) continue;
    const fixVersionIds = [...issue.fixVersionIds.filter((id) => id !== version.id && id !== target.id), target.id];
    call.state.put('issues', { ...issue, fixVersionIds, updatedAt: call.site.clock.now() });
  }
}

function refuseProblems(call: OperationCall, projectId: string, asked: VersionRequest, version?: VersionRecord): void {
  const errors: Record<string, string> = {};
  const name = asked.name?.trim();
  if (name === '') errors.name = 'You must specify a valid version name';
  else if (name !== undefined && name.length > maxNameLength) errors.name = `The version name must not exceed ${maxNameLength} characters.`;
  else if (name !== undefined && nameTaken(call, projectId, name, version)) {
    errors.name = 'A version with this name already exists in this project.';
  }
  if ((asked.description ?? '').length > maxDescriptionLength) {
    errors.description = `The version description must not exceed ${maxDescriptionLength} characters.`;
  }
  const start = asked.startDate === undefined ? version?.startDate : asked.startDate;
  const end = asked.releaseDate === undefined ? version?.releaseDate : asked.releaseDate;
  if (start && end && start > end) errors.startDate = 'The start date must be before the release date.';
  if (Object.keys(errors).length > 0) throw badRequest(errors);
}

function nameTaken(call: OperationCall, projectId: string, name: string, except?: VersionRecord): boolean {
  return call.state
    .by('versions.project', projectId)
    .some((version) => version.id !== except?.id && version.name.toLowerCase() === name.toLowerCase());
}

/** `DELETE /version/{id}`, deprecated in favour of `removeAndSwap`. */
export const deleteVersion: Operation = (call) => {
  const version = administeredVersion(call);
  const target = (name: string): VersionRecord | undefined => replacement(call, version, call.query.get(name) ?? undefined);
  remove(call, version, target('moveFixIssuesTo'), target('moveAffectedIssuesTo'));
  return noContent;
};

const swapRequest = z.object({
  moveFixIssuesTo: idNumber.optional(),
  moveAffectedIssuesTo: idNumber.optional(),
  customFieldReplacementList: z.array(z.object({ customFieldId: idNumber, moveTo: idNumber })).default([]),
});

/** `POST /version/{id}/removeAndSwap`. */
export const deleteAndReplaceVersion: Operation = (call) => {
  const version = administeredVersion(call);
  const asked = readBody(call, swapRequest);
  const fix = replacement(call, version, asked.moveFixIssuesTo);
  const affected = replacement(call, version, asked.moveAffectedIssuesTo);
  const inFields = asked.customFieldReplacementList.map(({ customFieldId, moveTo }) => {
    swapInCustomField(call, version, `customfield_${customFieldId}`, replacement(call, version, moveTo));
    return { customFieldId: Number(customFieldId), moveTo: Number(moveTo) };
  });
  remove(call, version, fix, affected, inFields);
  return noContent;
};

/** The version that takes the place of another: it must be another one of the same project. */
function replacement(call: OperationCall, version: VersionRecord, id: string | undefined): VersionRecord | undefined {
  if (id === undefined) return undefined;
  const target = call.state.get('versions', id);
  if (!target || target.projectId !== version.projectId || target.id === version.id) {
    throw new JiraError(400, [`The version with id '${id}' cannot take the place of the version being removed.`]);
  }
  return target;
}

function remove(
  call: OperationCall,
  version: VersionRecord,
  fix: VersionRecord | undefined,
  affected: VersionRecord | undefined,
  customFieldReplacements: readonly unknown[] = [],
): void {
  swapVersion(call, version, 'fixVersionIds', fix);
  swapVersion(call, version, 'affectsVersionIds', affected);
  call.state.remove('versions', version.id);
  publishVersionEvent(call, 'deleted', version, {
    ...(fix ? { newFixVersion: versionView(call, fix) } : {}),
    ...(affected ? { newAffectsVersion: versionView(call, affected) } : {}),
    customFieldReplacements,
  });
}

function swapInCustomField(call: OperationCall, version: VersionRecord, fieldId: string, target: VersionRecord | undefined): void {
  if (!call.state.has('fields', fieldId)) throw badRequest({ customFieldId: `The custom field '${fieldId}' does not exist.` });
  for (const issue of call.state.by('issues.project', version.projectId)) {
    const value = issue.custom[fieldId];
    if (!Array.isArray(value) || !value.includes(version.id)) continue;
    const ids = value.filter((id): id is string => typeof id === 'string' && id !== version.id && id !== target?.id);
    const custom = { ...issue.custom, [fieldId]: target ? [...ids, target.id] : ids };
    call.state.put('issues', { ...issue, custom, updatedAt: call.site.clock.now() });
  }
}

/** `PUT /version/{id}/mergeto/{moveIssuesTo}`: the version disappears, its issues go to the other one. */
export const mergeVersions: Operation = (call) => {
  const version = administeredVersion(call);
  const target = administeredVersion(call, pathPart(call, 'moveIssuesTo'));
  if (target.projectId !== version.projectId || target.id === version.id) {
    throw new JiraError(400, ['Versions can only be merged with another version of the same project.']);
  }
  swapVersion(call, version, 'fixVersionIds', target);
  swapVersion(call, version, 'affectsVersionIds', target);
  call.state.remove('versions', version.id);
  publishVersionEvent(call, 'merged', target, { mergedVersion: versionView(call, version) });
  return noContent;
};

const moveRequest = z.object({ after: z.string().optional(), position: z.enum(['Earlier', 'Later', 'First', 'Last']).optional() });

/** `POST /version/{id}/move`: changes the order of a project's versions. */
export const moveVersion: Operation = (call) => {
  const version = administeredVersion(call);
  const asked = readBody(call, moveRequest);
  if ((asked.after === undefined) === (asked.position === undefined)) {
    throw new JiraError(400, ['Exactly one of after and position must be specified.']);
  }
  const all = versionsOf(call, version.projectId);
  const others = all.filter((other) => other.id !== version.id);
  const place = targetPlace(call, all, others, version, asked);
  const order = [...others.slice(0, place), version, ...others.slice(place)];
  order.forEach((other, index) => {
    if (other.rank !== index + 1) call.state.put('versions', { ...other, rank: index + 1 });
  });
  const moved = visibleVersion(call, version.id);
  publishVersionEvent(call, 'moved', moved);
  return ok(versionView(call, moved));
};

function targetPlace(
  call: OperationCall,
  all: readonly VersionRecord[],
  others: readonly VersionRecord[],
  version: VersionRecord,
  asked: z.output<typeof moveRequest>,
): number {
  const now = all.findIndex((other) => other.id === version.id);
  switch (asked.position) {
    case 'First':
      return 0;
    case 'Last':
      return others.length;
    case 'Earlier':
      return Math.max(0, now - 1);
    case 'Later':
      return Math.min(others.length, now + 1);
    case undefined: {
      const after = visibleVersion(call, asked.after?.split('/').at(-1) ?? '');
      const index = others.findIndex((other) => other.id === after.id);
      if (index < 0) throw new JiraError(400, ['The version to move after is not in the same project.']);
      return index + 1;
    }
  }
}
