import { type WaiverRow, waiverStates } from '../../../../src/contracts/audits/waiver';
import type { WaiversPart } from '../address/waivers-part';

/** A waiver that ends within so many days ends soon. */
export const SOON_DAYS = 14;

export const endsSoon = ({ state, daysLeft }: WaiverRow): boolean => state === 'approved' && daysLeft >= 0 && daysLeft <= SOON_DAYS;
/** Approved, and excuses nothing: it could be revoked. */
export const isUnused = ({ state, covers }: WaiverRow): boolean => state === 'approved' && covers === 0;

/** What waits for a decision comes first, then what holds, the first to end on top. */
export const orderWaivers = (waivers: readonly WaiverRow[], { only }: Pick<WaiversPart, 'only'>): readonly WaiverRow[] =>
  waivers
    .filter((waiver) => (only === 'ending' ? endsSoon(waiver) : only === 'unused' ? isUnused(waiver) : true))
    .sort((a, b) => waiverStates.indexOf(a.state) - waiverStates.indexOf(b.state) || a.untilDay - b.untilDay);
