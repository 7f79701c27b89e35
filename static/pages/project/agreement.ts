import type { HealthStatus } from '../../../src/contracts/portfolio';

const worseness = { onTrack: 0, atRisk: 1, offTrack: 2 } as const;

/** How what is declared stands to what the figures say. */
export const agreement = (
  calculated: HealthStatus,
  declared: HealthStatus | null,
): 'noReport' | 'unknown' | 'agree' | 'rosier' | 'graver' => {
  if (declared === null) return 'noReport';
  if (calculated === 'unknown' || declared === 'unknown') return 'unknown';
  const steps = worseness[calculated] - worseness[declared];
  return steps === 0 ? 'agree' : steps > 0 ? 'rosier' : 'graver';
};
