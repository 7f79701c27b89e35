import type { Gate } from '../../contracts/audits/governance-contracts';

/**
 * The gate that has to be passed next: the first that was not decided or is on hold; after these, the first that was passed on conditions
 * of which some are open. A stop ends the project: nothing comes after it.
 */
export function nextGate(gates: readonly Gate[]): Gate | null {
  const decisionOf = ({ decisions }: Gate) => decisions.at(-1);
  if (gates.some((gate) => decisionOf(gate)?.decision === 'stop')) return null;
  const undecided = gates.find((gate) => {
    const decision = decisionOf(gate)?.decision;
    return decision === undefined || decision === 'hold';
  });
  return undecided ?? gates.find((gate) => decisionOf(gate)?.conditions.some(({ met }) => !met) === true) ?? null;
}
