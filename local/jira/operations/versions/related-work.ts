import { z } from 'zod';
import { JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import { created, noContent, ok } from '../answering/answers';
import { pathPart, readBody } from '../answering/request';
import { uuidOf } from '../answering/uuid-of';
import { administeredVersion, visibleVersion } from './find-version';

/** A link that a version carries, kept as one list per version under this property key. */
const storageKey = 'related-work';

const work = z.object({
  relatedWorkId: z.string().optional(),
  category: z.string().min(1),
  title: z.string().optional(),
  url: z.string().optional(),
  issueId: z.number().int().optional(),
});
type Work = z.output<typeof work>;

const idOf = (versionId: string): string => `app:version-${versionId}:${storageKey}`;

function worksOf(call: OperationCall, versionId: string): readonly Work[] {
  return z.array(work).parse(call.state.get('properties', idOf(versionId))?.value ?? []);
}

function keep(call: OperationCall, versionId: string, value: readonly Work[]): void {
  call.state.put('properties', { id: idOf(versionId), entity: 'app', entityId: `version-${versionId}`, key: storageKey, value });
}

export const getRelatedWork: Operation = (call) => {
  const version = visibleVersion(call, pathPart(call, 'id'));
  return ok(worksOf(call, version.id));
};

export const createRelatedWork: Operation = (call) => {
  const version = administeredVersion(call);
  const asked = { ...readBody(call, work), relatedWorkId: uuidOf('option', call.state.nextId('properties')) };
  keep(call, version.id, [...worksOf(call, version.id), asked]);
  return created(asked);
};

export const updateRelatedWork: Operation = (call) => {
  const version = administeredVersion(call);
  const asked = readBody(call, work);
  const works = worksOf(call, version.id);
  if (asked.relatedWorkId === undefined) throw new JiraError(400, ['The relatedWorkId must be specified.']);
  if (!works.some((one) => one.relatedWorkId === asked.relatedWorkId)) throw missing(asked.relatedWorkId);
  keep(
    call,
    version.id,
    works.map((one) => (one.relatedWorkId === asked.relatedWorkId ? asked : one)),
  );
  return ok(asked);
};

export const deleteRelatedWork: Operation = (call) => {
  const version = administeredVersion(call, pathPart(call, 'versionId'));
  const id = pathPart(call, 'relatedWorkId');
  const works = worksOf(call, version.id);
  if (!works.some((one) => one.relatedWorkId === id)) throw missing(id);
  keep(
    call,
    version.id,
    works.filter((one) => one.relatedWorkId !== id),
  );
  return noContent;
};

const missing = (id: string): JiraError => notFound(`Related work with id '${id}' was not found.`);
