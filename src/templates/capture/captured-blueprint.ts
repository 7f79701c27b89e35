import type { BlueprintInput, BlueprintIssue } from '../../contracts/templates/blueprint';

/** A blueprint that was made rather than written. */
export type CapturedBlueprint = Omit<BlueprintInput, 'issues'> & { readonly issues: readonly BlueprintIssue[] };
