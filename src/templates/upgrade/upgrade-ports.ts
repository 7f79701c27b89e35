import type { DriftPorts } from '../drift/drift-ports';
import type { RunPorts } from '../runs/run-ports';

/** What upgrading projects needs: comparing them, and runs. */
export interface UpgradePorts {
  readonly drift: DriftPorts;
  readonly runs: RunPorts;
}
