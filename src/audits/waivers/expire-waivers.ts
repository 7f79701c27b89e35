import { dayOf } from '../../shared/epoch';
import { projectOf, stateOn } from './stored-waiver';
import type { WaiverPorts } from './waiver-ports';

/** Writes down which waivers ended by themselves; they stopped to hold before, at the end of their last day. May be repeated. */
export async function expireWaivers(ports: Pick<WaiverPorts, 'waivers' | 'log' | 'now'>): Promise<number> {
  const now = ports.now();
  let expired = 0;
  for (const record of await ports.waivers.list({ newestFirst: true })) {
    const { value } = record;
    if (value.state === 'expired' || stateOn(value, dayOf(now)) !== 'expired') continue;
    // Decided in this very moment: whoever decided has the last word, and tomorrow comes.
    if (!(await ports.waivers.replace({ ...record, value: { ...value, state: 'expired' } }))) continue;
    expired++;
    await ports.log.append({
      at: now,
      by: null,
      action: 'waiver.expired',
      projectId: projectOf(value) || null,
      values: { rule: value.ruleId },
    });
  }
  return expired;
}
