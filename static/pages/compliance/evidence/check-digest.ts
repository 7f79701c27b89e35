import type { EvidenceReport } from '../../../../src/contracts/audits/evidence-contracts';
import { signedContentOf } from '../../../../src/contracts/audits/signed-content';

export type DigestCheck = 'same' | 'other' | 'unknown';

/** Calculates a report's digest from what the browser was given, and compares it with the one that the report names. */
export const checkDigest = async (report: EvidenceReport): Promise<DigestCheck> => {
  // Browsers leave `subtle` out where the page did not come over a secure connection.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return 'unknown';
  const hash = await subtle.digest('SHA-256', new TextEncoder().encode(signedContentOf(report)));
  const hex = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex === report.digest ? 'same' : 'other';
};
