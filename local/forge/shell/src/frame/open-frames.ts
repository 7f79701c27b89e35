import type { FrameConnection } from './frame-connection';

/** The frames on the page: events of one reach all of them. */
const open = new Set<FrameConnection>();

export const openFrames = {
  add(frame: FrameConnection): void {
    open.add(frame);
  },
  remove(frame: FrameConnection): void {
    open.delete(frame);
  },
  /** Sends an event to every frame, the sender included: it hears its own events as in Jira. */
  broadcast(event: string, payload: unknown): void {
    for (const frame of open) frame.sendEvent(event, payload);
  },
};
