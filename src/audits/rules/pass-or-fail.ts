import type { Verdict, VerdictFinding, VerdictReason } from './verdict';

/** Pass without findings, fail with any: the verdict on things of which every one has to be right. */
export function passOrFail(
  subject: 'issue' | 'item',
  applicable: number,
  findings: readonly VerdictFinding[],
  reason?: VerdictReason,
): Verdict {
  return { outcome: findings.length === 0 ? 'pass' : 'fail', subject, applicable, findings, ...(reason && { reason }) };
}

/** The verdict on the project as a whole: `reason` says what is wrong, nothing that all is well. */
export function projectVerdict(reason: VerdictReason | undefined): Verdict {
  if (reason === undefined) return { outcome: 'pass', subject: 'project', applicable: 1, findings: [] };
  return { outcome: 'fail', subject: 'project', applicable: 1, findings: [{ subjectId: 0 }], reason };
}

export const because = (code: string, values: VerdictReason['values'] = {}): VerdictReason => ({ code, values });
export const notApplicable = (code: string): Verdict => ({ outcome: 'notApplicable', reason: because(code) });
export const notAvailable = (code: string): Verdict => ({ outcome: 'notAvailable', reason: because(code) });

/** A number for a thing that has only a text id (a gate, a document), the same every time: FNV-1a over its UTF-16 code units, 32 bits. */
export function subjectIdOf(textId: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < textId.length; index++) hash = Math.imul(hash ^ textId.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
