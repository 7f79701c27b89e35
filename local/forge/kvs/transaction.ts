import type { PoolConnection } from 'mysql2/promise';
import { checkFilter, type FilterGroup, satisfiesFilter } from './conditions';
import { kvsLimits } from './kvs-limits';
import { badRequest, conditionNotMet, keyExists } from './kvs-refusal';
import type { TransactionRequest, Ttl } from './kvs-requests';
import type { Address, KvsStore } from './kvs-store';

export interface TransactionTools {
  readonly store: KvsStore;
  readonly addressOf: (item: { key: string; entityName?: string | null | undefined }) => Address;
  readonly checkedText: (address: Address, value: unknown) => string;
  readonly expiry: (ttl: Ttl | undefined) => number | undefined;
}

/** All or nothing: first every condition is judged with the entries locked, then everything is written. */
export async function runTransaction(request: TransactionRequest, connection: PoolConnection, tools: TransactionTools): Promise<void> {
  const operations = [...request.set, ...request.delete, ...request.check];
  if (operations.length === 0) throw badRequest('EMPTY_TRANSACTION', 'A transaction must contain at least one operation.');
  if (operations.length > kvsLimits.transactionOperations) {
    throw badRequest('TOO_MANY_OPERATIONS', `A transaction can contain at most ${kvsLimits.transactionOperations} operations.`);
  }
  if (new Set(operations.map((item) => `${item.entityName ?? ''}\n${item.key}`)).size < operations.length) {
    throw badRequest('DUPLICATE_KEY', 'Each key can only be used once in a transaction.');
  }
  const sets = request.set.map((item) => {
    const address = tools.addressOf(item);
    return { item, address, text: tools.checkedText(address, item.value), expiresAt: tools.expiry(item.options?.ttl) };
  });
  await connection.beginTransaction();
  try {
    for (const item of operations) {
      if (item.conditions != null) await requireCondition(tools, tools.addressOf(item), item.conditions);
    }
    for (const { item, address, text, expiresAt } of sets) {
      if (item.options?.keyPolicy !== 'FAIL_IF_EXISTS') await tools.store.put(address, text, expiresAt);
      else if (!(await tools.store.putNew(address, text, expiresAt))) throw keyExists(item.key);
    }
    for (const item of request.delete) await tools.store.delete(tools.addressOf(item));
    await connection.commit();
  } catch (error) {
    await connection.rollback();
    throw error;
  }
}

async function requireCondition(tools: TransactionTools, address: Address, filter: FilterGroup): Promise<void> {
  checkFilter(filter);
  const entry = await tools.store.get(address, true);
  const value = (entry?.value ?? {}) as Readonly<Record<string, unknown>>;
  if (!satisfiesFilter(value, filter)) throw conditionNotMet(address.key);
}
