import { randomUUID } from 'node:crypto';
import type { FrameRequest } from '../browser-api';

/** A frame that is open in some browser. Who it belongs to, what it shows and where are fixed when it is opened. */
export interface OpenFrame {
  readonly id: string;
  readonly sessionId: string;
  readonly accountId: string;
  readonly locale: string;
  readonly moduleType: string;
  readonly moduleKey: string;
  readonly entryPoint: FrameRequest['entryPoint'];
  readonly place: FrameRequest['place'];
  readonly location: string;
  readonly render: 'native' | 'custom';
  /** Key of the manifest resource it loads. */
  readonly resource: string;
  /** Manifest key of the function that answers its `invoke`; absent if the module has no resolver. */
  readonly resolver: string | undefined;
  /** The `context` of the modal it shows, if it is one. */
  readonly modal: { readonly context: unknown } | undefined;
}

/** Frames that may be open at once; the oldest are forgotten first. A browser with that many has left most of them long ago. */
const MAX_FRAMES = 2000;

/** The open frames, by their unguessable id. */
export class FrameRegistry {
  private readonly frames = new Map<string, OpenFrame>();

  open(frame: Omit<OpenFrame, 'id'>): OpenFrame {
    const opened = { ...frame, id: randomUUID() };
    this.frames.set(opened.id, opened);
    for (const id of this.frames.keys()) {
      if (this.frames.size <= MAX_FRAMES) break;
      this.frames.delete(id);
    }
    return opened;
  }

  get(id: string): OpenFrame | undefined {
    return this.frames.get(id);
  }
}
