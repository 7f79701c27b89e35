import type { Check } from '../checks/check';

/** Before the code of a rule's reason that stands in place of a name. */
const REASON = 'reason:';

/** A finding's name for a part that has none of its own, such as a missing field: said in the reader's language by the rule. */
export const namedByReason = (code: string): string => `${REASON}${code}`;

/** What a part of a project is called: its own name, or the rule's text for it. */
export function subjectName(name: string, check: Pick<Check, 'texts'> | undefined, language: 'en' | 'nl'): string {
  if (!name.startsWith(REASON)) return name;
  return check?.texts[language].reasons?.[name.slice(REASON.length)] ?? name;
}
