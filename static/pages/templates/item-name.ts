import { type ItemKind, type ItemRef, itemKind } from '../../../src/contracts/templates/item';
import { useSpeech } from '../../viewer/viewer-context';

/** The kind of the item that a name is for. */
export const kindOfRef = (ref: ItemRef): ItemKind | null => itemKind.safeParse(ref.slice(0, ref.indexOf('/'))).data ?? null;

/** What an item is called; of those without a name of their own, such as the project record, what they are. */
export const useItemName = (): ((title: string, kind: ItemKind | null) => string) => {
  const { say } = useSpeech();
  return (title, kind) => (title !== '' || kind === null ? title : say(`preview.kind.${kind}`));
};
