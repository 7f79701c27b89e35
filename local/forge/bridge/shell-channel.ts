import type { FrameToShell, ShellToFrame } from '../browser-api';

type AnyFunction = (...args: unknown[]) => unknown;

/**
 * The frame's end of the line to the shell. Messages go only to the shell's origin and are taken only from the parent window. Functions
 * inside a payload stay here: the shell gets `{ __fn__: id }` and calls them back by that id.
 */
export class ShellChannel {
  private lastId = 0;
  private readonly waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  private readonly functions = new Map<string, AnyFunction>();
  private readonly listeners = new Map<string, Set<(payload: unknown) => void>>();

  constructor(
    private readonly frame: Window,
    private readonly shellOrigin: string,
  ) {
    frame.addEventListener('message', (message) => this.receive(message));
  }

  /** Runs a command in the shell (or behind it, on the server). */
  call(command: string, payload?: unknown): Promise<unknown> {
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.send({ plumb: 'call', id, command, payload: this.withoutFunctions(payload) });
    });
  }

  /** Listens to an event of the shell; returns what stops it. */
  on(event: string, listener: (payload: unknown) => void): () => void {
    const listeners = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, listeners);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  send(message: FrameToShell): void {
    this.frame.parent.postMessage(message, this.shellOrigin);
  }

  private receive(message: MessageEvent<unknown>): void {
    if (message.source !== this.frame.parent || message.origin !== this.shellOrigin) return;
    const data = message.data;
    if (!isFromShell(data)) return;
    if (data.plumb === 'answer') this.settle(data);
    else if (data.plumb === 'callback') void this.callBack(data);
    else for (const listener of [...(this.listeners.get(data.event) ?? [])]) listener(data.payload);
  }

  /** Runs a function that the shell was handed; one that is asked for a reply answers with what it returns, or says that it failed. */
  private async callBack({ fn, args, reply }: Extract<ShellToFrame, { plumb: 'callback' }>): Promise<void> {
    const called = this.functions.get(fn);
    if (reply === undefined) {
      called?.(...args);
      return;
    }
    try {
      this.send({ plumb: 'returned', reply, ok: true, value: await called?.(...args) });
    } catch (error) {
      this.send({ plumb: 'returned', reply, ok: false, value: error instanceof Error ? error.message : String(error) });
    }
  }

  private settle(answer: Extract<ShellToFrame, { plumb: 'answer' }>): void {
    const caller = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if (answer.ok) {
      caller?.resolve(answer.result);
      return;
    }
    const error = new Error(answer.error.message);
    error.name = answer.error.name;
    caller?.reject(error);
  }

  private withoutFunctions(value: unknown): unknown {
    if (isFunction(value)) {
      const id = `f${this.functions.size + 1}`;
      this.functions.set(id, value);
      return { __fn__: id };
    }
    if (Array.isArray(value)) return value.map((item) => this.withoutFunctions(item));
    if (!isPlainObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.withoutFunctions(item)]));
  }
}

function isFunction(value: unknown): value is AnyFunction {
  return typeof value === 'function';
}

/** Blobs, dates and the like travel as they are. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.prototype.toString.call(value) === '[object Object]';
}

/** The sender is the shell by window and origin; the mark tells its messages from those of browser extensions and the like. */
function isFromShell(data: unknown): data is ShellToFrame {
  return typeof data === 'object' && data !== null && 'plumb' in data;
}
