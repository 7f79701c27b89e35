import { Lozenge, Tooltip } from '@forge/react';
import type { Figures, HealthStatus } from '../contracts/portfolio';
import { reasonsOf } from './portfolio-sentences';
import type { Reader } from './reader';

const appearance = { onTrack: 'success', atRisk: 'moved', offTrack: 'removed', unknown: 'default' } as const;
/** A shape of its own for each status, so that it can be told apart without colour. */
const shape: Record<HealthStatus, string> = { onTrack: '●', atRisk: '▲', offTrack: '■', unknown: '○' };

/** A status as shape, word and colour, with its reasons on hover and focus. */
export const StatusMark = ({ figures, reader }: { readonly figures: Figures; readonly reader: Reader }) => {
  const { status } = figures.health;
  const reasons = reasonsOf(figures, reader);
  const lozenge = <Lozenge appearance={appearance[status]}>{`${shape[status]} ${reader.say(`status.${status}`)}`}</Lozenge>;
  return reasons === '' ? lozenge : <Tooltip content={reasons}>{lozenge}</Tooltip>;
};
