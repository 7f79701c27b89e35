import type { CaseRequest, Sender } from '../conformance-case';

type Refusal = CaseRequest & { readonly status: number };

const by = (as: Sender, status: number): Refusal => ({ as, status });

/** An ordinary user asks for what takes an administrator. */
export const notForBob = by('bob', 403);
/** The same, where the operation answers 401 instead. */
export const unauthorisedBob = by('bob', 401);
/** Nobody is logged in. */
export const notLoggedIn = by('nobody', 401);

export const missing = (path: Readonly<Record<string, string>>): Refusal => ({ path, status: 404 });
export const wrongBody = (body: unknown): Refusal => ({ body, status: 400 });
