import { z } from 'zod';
import {
  checkCondition,
  checkFilter,
  compare,
  filterSchema,
  rangeConditionSchema,
  rangeConditions,
  type Scalar,
  satisfies,
  satisfiesFilter,
} from './conditions';
import { type Entity, type EntityIndex, keyAttribute } from './entity-schema';
import { kvsLimits } from './kvs-limits';
import { badRequest } from './kvs-refusal';
import type { StoredEntry } from './kvs-store';

export const entityQuerySchema = z.object({
  entityName: z.string(),
  indexName: z.string(),
  partition: z.array(z.union([z.string(), z.number(), z.boolean()])).nullish(),
  range: rangeConditionSchema.nullish(),
  filters: filterSchema.nullish(),
  sort: z.enum(['ASC', 'DESC']).nullish(),
  cursor: z.string().nullish(),
  limit: z.number().int().nullish(),
  options: z.object({ metadataFields: z.array(z.string()).optional() }).nullish(),
});
export type EntityQuery = z.infer<typeof entityQuerySchema>;

const cursorSchema = z.object({ range: z.union([z.string(), z.number(), z.boolean(), z.null()]), key: z.string() });

interface Page {
  readonly entries: readonly StoredEntry[];
  readonly cursor: string | undefined;
}

/**
 * Answers a query on an index of an entity. As on the platform the filters judge only the entries of one page of the index: a page may be empty
 * although later pages hold matches.
 */
export function queryEntities(entity: Entity, all: readonly StoredEntry[], query: EntityQuery): Page {
  const index = entity.indexes.get(query.indexName);
  if (index === undefined) throw badRequest('INVALID_ENTITY_INDEX', `Entity '${entity.name}' has no index '${query.indexName}'.`);
  const limit = query.limit ?? kvsLimits.defaultPage;
  if (limit < 1 || limit > kvsLimits.maxPage)
    throw badRequest('COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE', 'The page limit must be set between 1 and 100.');
  check(entity, query);
  const direction = query.sort === 'DESC' ? -1 : 1;
  const indexed = all
    .filter((entry) => inPartition(index, query.partition ?? [], entry))
    .map((entry) => ({ entry, position: positionOf(index, entry) }))
    .filter(({ position }) => query.range == null || satisfies(position.range, query.range))
    .sort((a, b) => direction * comparePositions(a.position, b.position));
  const after = query.cursor == null ? undefined : cursorSchema.parse(JSON.parse(Buffer.from(query.cursor, 'base64url').toString()));
  const rest = after === undefined ? indexed : indexed.filter(({ position }) => direction * comparePositions(position, after) > 0);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  const filters = query.filters;
  return {
    entries: page.map(({ entry }) => entry).filter((entry) => filters == null || satisfiesFilter(asRecord(entry.value), filters)),
    cursor: rest.length > page.length && last !== undefined ? Buffer.from(JSON.stringify(last.position)).toString('base64url') : undefined,
  };
}

function check(entity: Entity, query: EntityQuery): void {
  if (query.range != null) {
    if (!rangeConditions.has(query.range.condition))
      throw badRequest('INVALID_FILTER_CONDITION', 'The specified condition is not supported for ranges.');
    checkCondition(query.range);
  }
  if (query.filters == null) return;
  checkFilter(query.filters);
  for (const { property } of query.filters.and ?? query.filters.or ?? []) {
    const type = entity.attributes.get(property);
    if (type === undefined || type === 'any')
      throw badRequest('QUERY_WHERE_FIELD_INVALID', `The attribute '${property}' cannot be used in filters.`);
  }
}

/** An entry without all attributes of an index is not in that index. */
function inPartition(index: EntityIndex, partition: readonly Scalar[], entry: StoredEntry): boolean {
  if (partition.length !== index.partition.length) {
    throw badRequest('INVALID_ENTITY_INDEX', `Index '${index.name}' needs ${index.partition.length} partition values.`);
  }
  const value = asRecord(entry.value);
  if (index.range !== undefined && index.range !== keyAttribute && value[index.range] === undefined) return false;
  return index.partition.every((attribute, position) => value[attribute] === partition[position]);
}

interface Position {
  readonly range: Scalar | null;
  readonly key: string;
}

function positionOf(index: EntityIndex, entry: StoredEntry): Position {
  const range =
    index.range === keyAttribute ? entry.key : index.range === undefined ? null : (asRecord(entry.value)[index.range] as Scalar);
  return { range, key: entry.key };
}

const comparePositions = (a: Position, b: Position): number => (compare(a.range, b.range) || compare(a.key, b.key)) ?? 0;

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
