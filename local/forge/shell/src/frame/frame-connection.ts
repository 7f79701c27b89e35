import type { FrameToShell, HostedModule, HostSession, ShellToFrame } from '../../../browser-api';
import type { FramePlace } from '../../../product';
import { type Address, router } from '../routing/router';
import { appLocation } from './frame-address';
import { runCommand } from './frame-commands';
import { openFrames } from './open-frames';

/** What surrounds a frame: the shell page's answers to what the frame asks of it. Absent: the frame cannot do that here. */
export interface FrameSurroundings {
  readonly module: HostedModule;
  readonly place: FramePlace;
  /** Address of the page that the frame fills; absent for frames that are only part of a page. */
  readonly base?: string | undefined;
  readonly onSize: (height: number) => void;
  readonly onReady: () => void;
  /** `view.close(payload)`. */
  readonly onClose?: ((payload: unknown) => void) | undefined;
  /** A gadget's configuration was kept. */
  readonly onSubmitted?: (() => void) | undefined;
  /** `view.refresh()`. */
  readonly onRefresh?: (() => void) | undefined;
  /** The frame is the edit view of a widget and leaves saving to the shell's button. */
  readonly onWidgetEdit?: (() => void) | undefined;
}

/** The shell's end of the line to one frame. */
export class FrameConnection {
  private lastReply = 0;
  private readonly replies = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  private readonly stopFollowing: () => void;
  private followsAddress = false;
  /** Set by `view.onClose`. */
  closing: string | undefined;
  /** The function that gives a workflow rule's configuration; set by `workflowRules.onConfigure`. */
  configuring: string | undefined;
  /** What the edit view of a widget wants saved so far; set once it leaves saving to the shell's button. */
  widgetDraft: Readonly<Record<string, unknown>> | undefined;

  constructor(
    readonly frameId: string,
    private readonly element: HTMLIFrameElement,
    private readonly frameOrigin: string,
    readonly surroundings: () => FrameSurroundings,
    readonly session: () => HostSession,
  ) {
    window.addEventListener('message', this.receive);
    this.stopFollowing = router.subscribe(() => this.tellAddress(router.address));
    openFrames.add(this);
  }

  disconnect(): void {
    window.removeEventListener('message', this.receive);
    this.stopFollowing();
    openFrames.remove(this);
  }

  sendEvent(event: string, payload: unknown): void {
    this.send({ plumb: 'event', event, payload });
  }

  /** Calls a function that the frame handed over. */
  callBack(fn: string, ...args: readonly unknown[]): void {
    this.send({ plumb: 'callback', fn, args });
  }

  /** Calls a function that the frame handed over and waits for what it returns. */
  askBack(fn: string): Promise<unknown> {
    this.lastReply += 1;
    const reply = this.lastReply;
    return new Promise((resolve, reject) => {
      this.replies.set(reply, { resolve, reject });
      this.send({ plumb: 'callback', fn, args: [], reply });
    });
  }

  /** Tells the frame that it is about to be closed. */
  tellClosing(): void {
    if (this.closing !== undefined) this.callBack(this.closing);
  }

  /** From now on the frame hears of every change of the address on its page. */
  followAddress(): void {
    this.followsAddress = true;
  }

  private tellAddress(address: Address): void {
    const { base } = this.surroundings();
    if (!this.followsAddress || base === undefined) return;
    const location = appLocation(base, address);
    if (location === undefined || address.movedBy === this.frameId) return;
    this.sendEvent('host/history', { location, action: address.action, length: window.history.length });
  }

  private readonly receive = (message: MessageEvent<FrameToShell>): void => {
    if (message.source !== this.element.contentWindow || message.origin !== this.frameOrigin || message.data === null) return;
    const data = message.data;
    if (data.plumb === 'size') this.surroundings().onSize(data.height);
    else if (data.plumb === 'ready') this.surroundings().onReady();
    else if (data.plumb === 'returned') this.settle(data);
    else if (data.plumb === 'call') void this.answer(data.id, data.command, data.payload);
  };

  private settle({ reply, ok, value }: Extract<FrameToShell, { plumb: 'returned' }>): void {
    const waiting = this.replies.get(reply);
    this.replies.delete(reply);
    if (ok) waiting?.resolve(value);
    else waiting?.reject(new Error(String(value)));
  }

  private async answer(id: number, command: string, payload: unknown): Promise<void> {
    try {
      this.send({ plumb: 'answer', id, ok: true, result: await runCommand(this, command, payload) });
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      this.send({ plumb: 'answer', id, ok: false, error: { name, message } });
    }
  }

  private send(message: ShellToFrame): void {
    this.element.contentWindow?.postMessage(message, this.frameOrigin);
  }
}
