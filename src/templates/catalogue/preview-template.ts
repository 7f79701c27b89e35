import type { Blueprint } from '../../contracts/templates/blueprint';
import type { Diagnostic } from '../../contracts/templates/diagnostic';
import { dayOf } from '../../shared/epoch';
import { err, ok, type Result } from '../../shared/result';
import type { Language } from '../blueprint/expressions/day-in-words';
import { diagnosticOf, type Finding } from '../blueprint/finding';
import { gadgetFindings } from '../blueprint/gadget-findings';
import type { WantedProject } from '../items/wanted-project';
import { resolveBlueprint } from '../resolve/resolve-blueprint';
import { sampleAnswers } from './sample-answers';

/** Who looks at a preview, when, in which language. */
export interface PreviewOccasion {
  readonly language: Language;
  readonly accountId: string;
  /** Epoch seconds. */
  readonly now: number;
  readonly diagnose?: (finding: Finding) => Diagnostic;
}

/** What a template makes with its default answers. What is wrong with it even then is wrong with the template. */
export function resolveWithDefaults(
  blueprint: Blueprint,
  version: number,
  { language, accountId, now, diagnose }: PreviewOccasion,
): Result<WantedProject, readonly Diagnostic[]> {
  const gadgets = gadgetFindings(blueprint);
  if (gadgets.length > 0) return err(gadgets.map((finding) => (diagnose ?? diagnosticOf)(finding)));
  const context = { language, accountId, today: dayOf(now), ...(diagnose ? { diagnose } : {}) };
  const resolved = resolveBlueprint(blueprint, version, sampleAnswers(blueprint, context), context);
  return resolved.ok ? ok(resolved.value) : resolved;
}
