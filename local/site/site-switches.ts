import { z } from 'zod';
import type { JiraSite } from '../jira/create-jira-site';
import type { LimitedProduct } from '../jira/limits/limit-product';
import { limitSwitches } from '../jira/limits/limit-switches';

/** All that can be switched on a site while it runs: the limits and faults in front of Jira, and how far its search trails its records. */
const siteSwitches = limitSwitches.extend({
  search: z.strictObject({
    /** How long a write stays invisible to searches, in milliseconds. Jira's own index trails by seconds to minutes. */
    indexLagMs: z.number().int().min(0).max(3_600_000),
  }),
});
type SiteSwitches = z.infer<typeof siteSwitches>;

/** The switches as the shell's page of faults shows and sets them, all at once: either everything is set or nothing. */
export function siteSwitchBoard(
  jira: JiraSite,
  product: LimitedProduct,
): {
  readonly switches: () => SiteSwitches;
  readonly setSwitches: (input: unknown) => { readonly ok: true } | { readonly ok: false; readonly reason: string };
} {
  const { index } = jira.services.issueSearch;
  return {
    switches: () => ({ ...product.switches.get(), search: { indexLagMs: index.lagMs } }),
    setSwitches: (input) => {
      const parsed = siteSwitches.safeParse(input);
      if (!parsed.success) {
        const [first] = parsed.error.issues;
        return { ok: false, reason: `${first?.path.join('.') || 'the switches'}: ${first?.message ?? 'cannot be read'}` };
      }
      const { search, ...limits } = parsed.data;
      const set = product.switches.set(limits);
      if (set.ok) index.lagMs = search.indexLagMs;
      return set;
    },
  };
}
