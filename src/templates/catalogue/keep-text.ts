import type { BlueprintFormat } from '../blueprint/read-blueprint';
import type { KeptText } from './stored-template';

/** Bytes of a text as kept, at most: a statement of Forge SQL holds 1 MiB (https://developer.atlassian.com/platform/forge/limits-sql/). */
export const MAX_KEPT_BYTES = 900_000;

const account = /account:([A-Za-z0-9:_#-]{1,128})/g;
const placeOfAccount = /account:#(\d+)#/g;

/** Takes the account ids out of a text and puts a number in their place. */
export function keepText(text: string, format: BlueprintFormat): KeptText {
  const people: string[] = [];
  const kept = text.replace(account, (_, accountId: string) => {
    const known = people.indexOf(accountId);
    return `account:#${known >= 0 ? known : people.push(accountId) - 1}#`;
  });
  return { format, text: kept, people };
}

/** The text as it was, save for people whose accounts were erased since. */
export const restoreText = ({ text, people }: KeptText): string =>
  text.replace(placeOfAccount, (place, index: string) => {
    const accountId = people[Number(index)];
    return accountId === undefined ? place : `account:${accountId}`;
  });

/** Whether a text can be kept at all. */
export const fitsStorage = (kept: KeptText): boolean => new TextEncoder().encode(JSON.stringify(kept)).length <= MAX_KEPT_BYTES;
