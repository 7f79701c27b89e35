import { randomUUID } from 'node:crypto';
import type { Pool, RowDataPacket } from 'mysql2/promise';
import { z } from 'zod';
import type { AppManifest, ModuleEntry } from '../manifest/app-manifest';
import type { Invoke } from '../runtime/invoke';

/** An HTTP request to a web trigger's URL. Header names are lower case. */
export interface WebTriggerRequest {
  readonly method: string;
  /** Path after the trigger's own part, with query string, such as `/?a=1`. */
  readonly userPath: string;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: string | undefined;
}

export interface WebTriggerResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
}

export interface WebTriggersOptions {
  readonly pool: Pool;
  readonly installationId: string;
  readonly manifest: AppManifest;
  readonly baseUrl: () => string;
  readonly invoke: Invoke;
}

const tableSql = `CREATE TABLE IF NOT EXISTS web_triggers (
  id CHAR(36) NOT NULL PRIMARY KEY,
  installation VARCHAR(64) NOT NULL,
  trigger_key VARCHAR(255) NOT NULL,
  KEY (installation)
)`;

const dynamicResponse = z.object({
  statusCode: z.number().int().min(100).max(599),
  headers: z.record(z.string(), z.array(z.string())).optional(),
  body: z.string().optional(),
});
const staticResponse = z.object({ outputKey: z.string() });
const outputSchema = z.object({
  key: z.string(),
  statusCode: z.number().int(),
  contentType: z.string().optional(),
  body: z.string().optional(),
});
const responseSetting = z.looseObject({ type: z.enum(['static', 'dynamic']), outputs: z.array(outputSchema).default([]) });

const failure: WebTriggerResponse = { statusCode: 500, headers: {}, body: '' };

/** Public URLs of the app's web triggers, and the requests that arrive at them. */
export class WebTriggers {
  private readonly keysById = new Map<string, string>();

  private constructor(private readonly options: WebTriggersOptions) {}

  static async open(options: WebTriggersOptions): Promise<WebTriggers> {
    await options.pool.query(tableSql);
    const triggers = new WebTriggers(options);
    const [rows] = await options.pool.execute<RowDataPacket[]>('SELECT id, trigger_key FROM web_triggers WHERE installation = ?', [
      options.installationId,
    ]);
    for (const row of rows) triggers.keysById.set(String(row.id), String(row.trigger_key));
    return triggers;
  }

  list(): readonly { readonly key: string; readonly url: string }[] {
    return [...this.keysById].map(([id, key]) => ({ key, url: this.urlOf(id) }));
  }

  /** The trigger's URL: the existing one, or a new one if there is none or `forceCreate` is set. `undefined`: no such trigger. */
  async url(triggerKey: string, forceCreate: boolean): Promise<string | undefined> {
    if (this.moduleOf(triggerKey) === undefined) return undefined;
    const existing = [...this.keysById].find(([, key]) => key === triggerKey)?.[0];
    if (existing !== undefined && !forceCreate) return this.urlOf(existing);
    const id = randomUUID();
    await this.options.pool.execute('INSERT INTO web_triggers (id, installation, trigger_key) VALUES (?, ?, ?)', [
      id,
      this.options.installationId,
      triggerKey,
    ]);
    this.keysById.set(id, triggerKey);
    return this.urlOf(id);
  }

  async remove(id: string): Promise<boolean> {
    await this.options.pool.execute('DELETE FROM web_triggers WHERE id = ? AND installation = ?', [id, this.options.installationId]);
    return this.keysById.delete(id);
  }

  /** Runs the trigger's function; an unknown id is 404, an answer of the wrong shape is 500. */
  async handle(id: string, request: WebTriggerRequest): Promise<WebTriggerResponse> {
    const key = this.keysById.get(id);
    const module = key === undefined ? undefined : this.moduleOf(key);
    if (key === undefined || module === undefined) return { ...failure, statusCode: 404 };
    const { pathname, searchParams } = new URL(request.userPath, 'http://webtrigger.invalid');
    const payload = {
      method: request.method,
      path: `/x1/${id}`,
      userPath: pathname,
      headers: request.headers,
      queryParameters: Object.fromEntries([...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)])),
      ...(request.body === undefined ? {} : { body: request.body }),
    };
    const result = await this.options.invoke(String(module.function), payload, { moduleType: 'webtrigger', moduleKey: key });
    return result.ok ? toResponse(module, result.value) : failure;
  }

  private moduleOf(key: string): ModuleEntry | undefined {
    return this.options.manifest.modules.webtrigger?.find((entry) => entry.key === key);
  }

  private urlOf(id: string): string {
    return `${this.options.baseUrl()}/x1/${id}`;
  }
}

function toResponse(module: ModuleEntry, value: unknown): WebTriggerResponse {
  const setting = responseSetting.safeParse(module.response);
  if (setting.success && setting.data.type === 'static') {
    const answer = staticResponse.safeParse(value);
    const output = answer.success ? setting.data.outputs.find((candidate) => candidate.key === answer.data.outputKey) : undefined;
    if (output === undefined) return failure;
    return {
      statusCode: output.statusCode,
      headers: output.contentType === undefined ? {} : { 'content-type': [output.contentType] },
      body: output.body ?? '',
    };
  }
  const answer = dynamicResponse.safeParse(value);
  return answer.success
    ? { statusCode: answer.data.statusCode, headers: answer.data.headers ?? {}, body: answer.data.body ?? '' }
    : failure;
}
