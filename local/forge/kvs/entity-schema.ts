import { z } from 'zod';
import type { AppManifest } from '../manifest/app-manifest';
import { badRequest } from './kvs-refusal';

const attributeType = z.enum(['string', 'integer', 'float', 'boolean', 'any']);
type AttributeType = z.infer<typeof attributeType>;

const entitySchema = z.looseObject({
  name: z.string(),
  attributes: z.record(z.string(), z.looseObject({ type: attributeType })),
  indexes: z
    .array(
      z.union([
        z.string(),
        z.looseObject({ name: z.string(), partition: z.array(z.string()).default([]), range: z.array(z.string()).max(1).default([]) }),
      ]),
    )
    .default([]),
});

export interface EntityIndex {
  readonly name: string;
  readonly partition: readonly string[];
  /** Attribute that orders the index; `key` for the built-in index. */
  readonly range: string | undefined;
}

export interface Entity {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, AttributeType>;
  readonly indexes: ReadonlyMap<string, EntityIndex>;
}

/** Every entity has this index over its keys. */
export const keyIndex = 'by-key';
export const keyAttribute = 'key';

/** The custom entities that the manifest declares, by name. */
export function entitiesOf(manifest: AppManifest): ReadonlyMap<string, Entity> {
  return new Map(
    manifest.storageEntities.map((declared) => {
      const entity = entitySchema.parse(declared);
      const indexes = entity.indexes.map((index) =>
        typeof index === 'string'
          ? { name: index, partition: [], range: index }
          : { name: index.name, partition: index.partition, range: index.range[0] },
      );
      const attributes = new Map(Object.entries(entity.attributes).map(([name, { type }]) => [name, type] as const));
      const all = [...indexes, { name: keyIndex, partition: [], range: keyAttribute }];
      return [entity.name, { name: entity.name, attributes, indexes: new Map(all.map((index) => [index.name, index] as const)) }] as const;
    }),
  );
}

/** Refuses a value whose attributes are unknown or of another type than declared. */
export function checkEntityValue(entity: Entity, value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badRequest('INVALID_ENTITY_VALUE', `A value of entity '${entity.name}' must be an object.`);
  }
  for (const [name, attribute] of Object.entries(value)) {
    const type = entity.attributes.get(name);
    if (type === undefined) throw badRequest('INVALID_ENTITY_VALUE', `Entity '${entity.name}' declares no attribute '${name}'.`);
    if (!isOfType(attribute, type))
      throw badRequest('INVALID_ENTITY_VALUE', `Attribute '${name}' of entity '${entity.name}' must be of type ${type}.`);
  }
}

const minInteger = -2_147_483_648;
const maxInteger = 2_147_483_647;

function isOfType(value: unknown, type: AttributeType): boolean {
  switch (type) {
    case 'any':
      return value !== null && value !== undefined;
    case 'boolean':
      return typeof value === 'boolean';
    case 'string':
      return typeof value === 'string' && value.trim() !== '';
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value) && value >= minInteger && value <= maxInteger;
    case 'float':
      return typeof value === 'number' && Number.isFinite(value);
  }
}
