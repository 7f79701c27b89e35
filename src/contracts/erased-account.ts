/** What begins the name of a person whose account was closed; what they did stays, who they were does not. Never sent to Atlassian again. */
const ERASED = 'erased:';

/** The name that takes the place of a closed account's id: by the person's number, so that records still tell two people apart. */
export const erasedAccount = (personId: number): string => `${ERASED}${personId}`;

export const isErased = (accountId: string): boolean => accountId.startsWith(ERASED);

/** The number that is left of an erased person; `null` for an account id. */
export const erasedNumber = (accountId: string): string | null => (isErased(accountId) ? accountId.slice(ERASED.length) : null);
