import { settings } from '../../../src/contracts/settings';

/** The key of the mailbox issue as typed: `null` for none, `undefined` for what is no key. Small letters are taken as meant. */
export function mailboxKeyOf(text: string): string | null | undefined {
  const key = text.trim().toUpperCase();
  if (key === '') return null;
  const parsed = settings.shape.digestMailboxIssueKey.safeParse(key);
  return parsed.success ? parsed.data : undefined;
}
