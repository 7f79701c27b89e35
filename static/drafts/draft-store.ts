import { z } from 'zod';

/** Older drafts are forgotten: nobody remembers what they were about. */
const KEPT_DAYS = 30;
const MS_PER_DAY = 86_400_000;

/** What somebody typed into a form and did not save. */
export interface KeptDraft<T> {
  /** Epoch seconds. */
  readonly savedAt: number;
  readonly value: T;
}

const envelope = z.object({ savedAt: z.number().int(), value: z.unknown() });

/**
 * Drafts in the browser's own storage, for one person: a browser may be shared. Storage can be full, forbidden (third-party frames) or hold
 * what an older version wrote: then there is simply no draft.
 */
export class DraftStore {
  constructor(
    private readonly accountId: string,
    private readonly storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
    private readonly now: () => number,
  ) {}

  read<T>(key: string, schema: z.ZodType<T>): KeptDraft<T> | null {
    try {
      const text = this.storage().getItem(this.nameOf(key));
      if (text === null) return null;
      const { savedAt, value } = envelope.parse(JSON.parse(text));
      if (this.now() - savedAt * 1000 > KEPT_DAYS * MS_PER_DAY) return null;
      return { savedAt, value: schema.parse(value) };
    } catch {
      return null;
    }
  }

  keep(key: string, value: unknown): void {
    try {
      this.storage().setItem(this.nameOf(key), JSON.stringify({ savedAt: Math.floor(this.now() / 1000), value }));
    } catch {
      // Without storage a closed tab loses what was typed, as everywhere else.
    }
  }

  forget(key: string): void {
    try {
      this.storage().removeItem(this.nameOf(key));
    } catch {
      // Nothing was kept either.
    }
  }

  private nameOf(key: string): string {
    return `plumbline:draft:${this.accountId}:${key}`;
  }
}
