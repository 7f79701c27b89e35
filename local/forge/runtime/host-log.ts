import type { Clock } from '../../clock';
import type { HostLogLine } from '../forge-host';

const maxLines = 5000;

/** The host's log: keeps the latest lines and passes each on. */
export class HostLog {
  private kept: HostLogLine[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly forward: (line: HostLogLine) => void,
  ) {}

  write(level: HostLogLine['level'], source: string, message: string): void {
    const line = { at: this.clock.now(), level, source, message };
    if (this.kept.length >= 2 * maxLines) this.kept = this.kept.slice(-maxLines);
    this.kept.push(line);
    this.forward(line);
  }

  lines(): readonly HostLogLine[] {
    return this.kept.slice(-maxLines);
  }
}
