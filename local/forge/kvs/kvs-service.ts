import type { Pool } from 'mysql2/promise';
import { z } from 'zod';
import type { Clock } from '../../clock';
import type { AppManifest } from '../manifest/app-manifest';
import { emptyAnswer, type HostAnswer, type HostCall, jsonAnswer } from '../runtime/host-call';
import { runBatch } from './batch';
import { entityQuerySchema, queryEntities } from './entity-query';
import { checkEntityValue, type Entity, entitiesOf } from './entity-schema';
import { checkKey, checkValue } from './key-and-value-rules';
import { kvsLimits } from './kvs-limits';
import { badRequest, KvsRefusal, keyExists, keyNotFound } from './kvs-refusal';
import {
  type DeleteRequest,
  deleteSchema,
  type GetRequest,
  getSchema,
  type MetadataField,
  type QueryRequest,
  querySchema,
  type SetRequest,
  setSchema,
  type Ttl,
  transactionSchema,
} from './kvs-requests';
import { type Address, type EntryKind, KvsStore, type StoredEntry } from './kvs-store';
import { runTransaction } from './transaction';

export interface KvsServiceOptions {
  readonly pool: Pool;
  readonly installationId: string;
  readonly clock: Clock;
  readonly manifest: AppManifest;
}

const unitSeconds = { SECONDS: 1, MINUTES: 60, HOURS: 3600, DAYS: 86_400 } as const;
const neededScope = 'storage:app';

/** The Key-Value Store, secrets and custom entities of one installation: all endpoints of the API behind `@forge/kvs`. */
export class KvsService {
  private readonly entities: ReadonlyMap<string, Entity>;

  private constructor(private readonly options: KvsServiceOptions) {
    this.entities = entitiesOf(options.manifest);
  }

  static async open(options: KvsServiceOptions): Promise<KvsService> {
    await KvsStore.createTable(options.pool);
    return new KvsService(options);
  }

  async handle(call: HostCall): Promise<HostAnswer> {
    if (!this.options.manifest.scopes.includes(neededScope)) {
      return jsonAnswer(403, { code: 'FORBIDDEN', message: `The app needs the scope ${neededScope}` });
    }
    try {
      const answer = await this.dispatch(call.path.replace(/^\/api\/v1\//, ''), JSON.parse(call.body ?? 'null'), call.body?.length ?? 0);
      return answer === undefined ? emptyAnswer(200) : jsonAnswer(200, answer);
    } catch (error) {
      if (error instanceof KvsRefusal) return jsonAnswer(error.status, { code: error.code, message: error.message });
      if (error instanceof z.ZodError) return jsonAnswer(400, { code: 'INVALID_REQUEST', message: z.prettifyError(error) });
      throw error;
    }
  }

  /** Plain values and secrets whose key starts with `prefix`, for the shell's tools. */
  async entries(prefix: string): Promise<readonly { readonly key: string; readonly value: unknown; readonly secret: boolean }[]> {
    const store = this.store();
    const kinds: readonly EntryKind[] = ['plain', 'secret'];
    const found = await Promise.all(kinds.map(async (kind) => ({ kind, entries: await store.range(kind, '', prefix, undefined, 1000) })));
    return found.flatMap(({ kind, entries }) => entries.map(({ key, value }) => ({ key, value, secret: kind === 'secret' })));
  }

  private dispatch(endpoint: string, body: unknown, bytes: number): Promise<unknown> {
    switch (endpoint) {
      case 'get':
      case 'entity/get':
        return this.get(getSchema.parse(body), 'plain');
      case 'secret/get':
        return this.get(getSchema.parse(body), 'secret');
      case 'set':
      case 'entity/set':
        return this.set(setSchema.parse(body), 'plain');
      case 'secret/set':
        return this.set(setSchema.parse(body), 'secret');
      case 'delete':
      case 'entity/delete':
        return this.delete(deleteSchema.parse(body), 'plain');
      case 'secret/delete':
        return this.delete(deleteSchema.parse(body), 'secret');
      case 'query':
        return this.query(querySchema.parse(body));
      case 'entity/query':
        return this.queryEntity(body);
      case 'transaction':
        if (bytes > kvsLimits.transactionBytes) throw badRequest('MAX_SIZE', 'A transaction is limited to 4 MB.');
        return this.transact(body);
      case 'batch/get':
        return runBatch(body, bytes, getSchema, (item) => this.get(item, 'plain'));
      case 'batch/set':
        return runBatch(body, bytes, setSchema, (item) => this.set(item, 'plain'));
      case 'batch/delete':
        return runBatch(body, bytes, deleteSchema, (item) => this.delete(item, 'plain'));
      default:
        throw new KvsRefusal(404, 'NOT_FOUND', `The storage API has no endpoint ${endpoint}`);
    }
  }

  private async get(request: GetRequest, kind: EntryKind): Promise<unknown> {
    checkKey(request.key);
    const entry = await this.store().get(this.addressOf(request, kind));
    if (entry === undefined) throw keyNotFound(request.key);
    return visible(entry, request.options?.metadataFields ?? []);
  }

  private async set(request: SetRequest, kind: EntryKind): Promise<unknown> {
    const { key, options } = request;
    const address = this.addressOf(request, kind);
    const text = this.checkedText(address, request.value);
    const expiresAt = this.expiry(options?.ttl);
    const store = this.store();
    if (options?.keyPolicy === 'FAIL_IF_EXISTS') {
      if (!(await store.putNew(address, text, expiresAt))) throw keyExists(key);
      return undefined;
    }
    const previous = options?.returnValue === 'PREVIOUS' ? await store.get(address) : undefined;
    await store.put(address, text, expiresAt);
    if (options?.returnValue === undefined) return undefined;
    const entry = options.returnValue === 'PREVIOUS' ? previous : await store.get(address);
    return entry && visible(entry, options.returnMetadataFields ?? []);
  }

  private async delete(request: DeleteRequest, kind: EntryKind): Promise<undefined> {
    checkKey(request.key);
    await this.store().delete(this.addressOf(request, kind));
    return undefined;
  }

  private async query(request: QueryRequest): Promise<unknown> {
    const limit = request.limit ?? kvsLimits.defaultPage;
    if (limit < 1 || limit > kvsLimits.maxPage) throw badRequest('LIST_QUERY_LIMIT_EXCEEDED', 'Limit for list query should be below 100.');
    const [condition, ...more] = request.where ?? [];
    if (more.length > 0) throw badRequest('QUERY_WHERE_INVALID', 'KVS queries should contain only a single "where" clause.');
    if (condition && condition.property !== 'key')
      throw badRequest('QUERY_WHERE_FIELD_INVALID', 'The specified field is not supported for filters.');
    if (condition && condition.condition !== 'BEGINS_WITH')
      throw badRequest('INVALID_FILTER_CONDITION', 'The specified condition is not supported for filters.');
    const after = request.after == null ? undefined : Buffer.from(request.after, 'base64url').toString();
    const found = await this.store().range('plain', '', String(condition?.values[0] ?? ''), after, limit + 1);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      data: page.map((entry) => visible(entry, request.options?.metadataFields ?? [])),
      ...(found.length > limit && last ? { cursor: Buffer.from(last.key).toString('base64url') } : {}),
    };
  }

  private async queryEntity(body: unknown): Promise<unknown> {
    const query = entityQuerySchema.parse(body);
    const entity = this.entity(query.entityName);
    const { entries, cursor } = queryEntities(entity, await this.store().all(entity.name), query);
    const fields = (query.options?.metadataFields ?? []) as readonly MetadataField[];
    return { data: entries.map((entry) => visible(entry, fields)), ...(cursor === undefined ? {} : { cursor }) };
  }

  private async transact(body: unknown): Promise<undefined> {
    const request = transactionSchema.parse(body);
    const connection = await this.options.pool.getConnection();
    const tools = {
      store: new KvsStore(connection, this.options.installationId, this.options.clock.now()),
      addressOf: (item: DeleteRequest) => this.addressOf(item, 'plain'),
      checkedText: (address: Address, value: unknown) => this.checkedText(address, value),
      expiry: (ttl: Ttl | undefined) => this.expiry(ttl),
    };
    try {
      await againAfterDeadlock(() => runTransaction(request, connection, tools));
    } finally {
      connection.release();
    }
    return undefined;
  }

  private store(): KvsStore {
    return new KvsStore(this.options.pool, this.options.installationId, this.options.clock.now());
  }

  private addressOf(request: { key: string; entityName?: string | null | undefined }, kind: EntryKind): Address {
    if (request.entityName == null) return { kind, entity: '', key: request.key };
    return { kind: 'entity', entity: this.entity(request.entityName).name, key: request.key };
  }

  private entity(name: string): Entity {
    const entity = this.entities.get(name);
    if (entity === undefined) throw badRequest('INVALID_ENTITY_TYPE', `manifest.yml declares no entity '${name}'.`);
    return entity;
  }

  private checkedText(address: Address, value: unknown): string {
    checkKey(address.key);
    const text = checkValue(value);
    if (address.kind === 'entity') checkEntityValue(this.entity(address.entity), value);
    return text;
  }

  private expiry(ttl: Ttl | undefined): number | undefined {
    if (ttl === undefined) return undefined;
    const seconds = ttl.value * unitSeconds[ttl.unit];
    if (seconds > kvsLimits.ttlSeconds) throw badRequest('INVALID_TTL', 'The time to live is limited to one year.');
    return this.options.clock.now() + seconds * 1000;
  }
}

/** What the app sees of an entry: never more than it asked for. */
function visible(entry: StoredEntry, fields: readonly MetadataField[]): object {
  return {
    key: entry.key,
    value: entry.value,
    ...(fields.includes('CREATED_AT') ? { createdAt: entry.createdAt } : {}),
    ...(fields.includes('UPDATED_AT') ? { updatedAt: entry.updatedAt } : {}),
    ...(fields.includes('EXPIRE_TIME') && entry.expiresAt !== undefined ? { expireTime: new Date(entry.expiresAt).toISOString() } : {}),
  };
}

const deadlockAttempts = 5;

/** Two transactions on the same keys may block each other; the database then gives up one of them, which is simply run again. */
async function againAfterDeadlock(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const isDeadlock = error instanceof Error && 'code' in error && error.code === 'ER_LOCK_DEADLOCK';
      if (!isDeadlock || attempt >= deadlockAttempts) throw error;
    }
  }
}
