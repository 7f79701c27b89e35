import type { TextCollection } from './stored-template';

/** Removes a text that nothing names any more. Its version may have been raised since, when somebody in it was erased. */
export async function forgetText(texts: TextCollection, textId: string): Promise<void> {
  const kept = await texts.get(textId);
  if (kept) await texts.remove(textId, kept.version);
}
