import { z } from 'zod';
import { kvsLimits } from './kvs-limits';
import { badRequest, KvsRefusal } from './kvs-refusal';

interface BatchItem {
  readonly key: string;
  readonly entityName?: string | null | undefined;
}

/** Runs each item of a batch by itself: some may succeed while others fail. The batch as a whole fails when it is empty, too large or repeats a key. */
export async function runBatch<Item extends BatchItem>(
  body: unknown,
  bytes: number,
  schema: z.ZodType<Item>,
  run: (item: Item) => Promise<unknown>,
): Promise<object> {
  const items = z.array(schema).parse(body);
  if (items.length === 0) throw badRequest('EMPTY_BATCH', 'A batch must contain at least one key.');
  if (items.length > kvsLimits.batchItems) throw badRequest('BATCH_TOO_LARGE', `A batch can contain at most ${kvsLimits.batchItems} keys.`);
  if (bytes > kvsLimits.batchBytes) throw badRequest('MAX_SIZE', 'A batch is limited to 4 MB.');
  if (new Set(items.map(nameOf)).size < items.length) throw badRequest('DUPLICATE_KEY', 'A batch can contain each key only once.');
  const outcomes = await Promise.all(items.map((item) => outcomeOf(item, run)));
  return {
    successfulKeys: outcomes.flatMap((outcome) => ('error' in outcome ? [] : [outcome])),
    failedKeys: outcomes.filter((outcome) => 'error' in outcome),
  };
}

const nameOf = (item: BatchItem): string => `${item.entityName ?? ''}\n${item.key}`;

async function outcomeOf<Item extends BatchItem>(item: Item, run: (item: Item) => Promise<unknown>): Promise<object> {
  const name = { key: item.key, ...(item.entityName == null ? {} : { entityName: item.entityName }) };
  try {
    const answer = await run(item);
    return typeof answer === 'object' && answer !== null ? { ...name, ...answer } : name;
  } catch (error) {
    if (!(error instanceof KvsRefusal)) throw error;
    return { ...name, error: { code: error.code, message: error.message } };
  }
}
