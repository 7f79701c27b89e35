import { z } from 'zod';
import { filterSchema, propertyConditionSchema } from './conditions';

const metadataFields = z.array(z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME']));
export type MetadataField = z.infer<typeof metadataFields>[number];

const ttlSchema = z.object({ unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']), value: z.number().positive() });
export type Ttl = z.infer<typeof ttlSchema>;

const setOptions = z.object({
  ttl: ttlSchema.optional(),
  keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
  returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
  returnMetadataFields: metadataFields.optional(),
});

const keyed = { key: z.string(), entityName: z.string().nullish() };

/** Bodies of the KVS API, as `@forge/kvs` sends them. */
export const getSchema = z.object({ ...keyed, options: z.object({ metadataFields: metadataFields.optional() }).nullish() });
export const setSchema = z.object({ ...keyed, value: z.unknown(), options: setOptions.nullish() });
export const deleteSchema = z.object(keyed);
export const querySchema = z.object({
  limit: z.number().int().nullish(),
  after: z.string().nullish(),
  where: z.array(propertyConditionSchema).nullish(),
  options: z.object({ metadataFields: metadataFields.optional() }).nullish(),
});
export const transactionSchema = z.object({
  set: z.array(z.object({ ...keyed, value: z.unknown(), conditions: filterSchema.nullish(), options: setOptions.nullish() })).default([]),
  delete: z.array(z.object({ ...keyed, conditions: filterSchema.nullish() })).default([]),
  check: z.array(z.object({ ...keyed, conditions: filterSchema })).default([]),
});

export type GetRequest = z.infer<typeof getSchema>;
export type SetRequest = z.infer<typeof setSchema>;
export type DeleteRequest = z.infer<typeof deleteSchema>;
export type QueryRequest = z.infer<typeof querySchema>;
export type TransactionRequest = z.infer<typeof transactionSchema>;
