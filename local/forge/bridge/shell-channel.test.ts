import type { FrameToShell, ShellToFrame } from '../browser-api';
import { ShellChannel } from './shell-channel';

const shellOrigin = 'http://127.0.0.1:8080';

/** A frame's window whose parent keeps what is posted to it. */
class FakeFrame {
  readonly posted: { message: FrameToShell; origin: string }[] = [];
  readonly parent = {
    postMessage: (message: FrameToShell, origin: string) => this.posted.push({ message: structuredClone(message), origin }),
  };
  private listener: ((event: unknown) => void) | undefined;

  addEventListener(_type: string, listener: (event: unknown) => void): void {
    this.listener = listener;
  }

  receive(data: ShellToFrame, from: { origin?: string; source?: unknown } = {}): void {
    this.listener?.({ data, origin: from.origin ?? shellOrigin, source: from.source ?? this.parent });
  }
}

const open = () => {
  const frame = new FakeFrame();
  return { frame, channel: new ShellChannel(frame as unknown as Window, shellOrigin) };
};

describe('the line between a frame and the shell', () => {
  test('a call waits for its own answer', async () => {
    const { frame, channel } = open();
    const first = channel.call('getContext');
    const second = channel.call('getUrl', { target: 'issue' });
    frame.receive({ plumb: 'answer', id: 2, ok: true, result: 'two' });
    frame.receive({ plumb: 'answer', id: 1, ok: true, result: 'one' });
    expect(await Promise.all([first, second])).toEqual(['one', 'two']);
    expect(frame.posted.every(({ origin }) => origin === shellOrigin)).toBe(true);
  });

  test('a refusal is an error with the name and message of the shell', async () => {
    const { frame, channel } = open();
    const call = channel.call('close');
    frame.receive({ plumb: 'answer', id: 1, ok: false, error: { name: 'BridgeAPIError', message: 'not here' } });
    await expect(call).rejects.toMatchObject({ name: 'BridgeAPIError', message: 'not here' });
  });

  test('functions stay in the frame and are called back by their id', () => {
    const { frame, channel } = open();
    const heard: unknown[] = [];
    void channel.call('showFlag', { title: 'Saved', actions: [{ text: 'Undo', onClick: (value: unknown) => heard.push(value) }] });
    const payload = frame.posted[0]?.message;
    expect(payload).toMatchObject({ payload: { title: 'Saved', actions: [{ text: 'Undo', onClick: { __fn__: 'f1' } }] } });
    frame.receive({ plumb: 'callback', fn: 'f1', args: ['now'] });
    expect(heard).toEqual(['now']);
  });

  test('nobody but the shell is heard', () => {
    const { frame, channel } = open();
    const heard: unknown[] = [];
    channel.on('app/ping', (payload) => heard.push(payload));
    frame.receive({ plumb: 'event', event: 'app/ping', payload: 1 }, { origin: 'https://evil.example' });
    frame.receive({ plumb: 'event', event: 'app/ping', payload: 2 }, { source: {} });
    frame.receive({ plumb: 'event', event: 'app/ping', payload: 3 });
    expect(heard).toEqual([3]);
  });

  test('a subscription can end', () => {
    const { frame, channel } = open();
    const heard: unknown[] = [];
    const stop = channel.on('app/ping', (payload) => heard.push(payload));
    stop();
    frame.receive({ plumb: 'event', event: 'app/ping', payload: 1 });
    expect(heard).toEqual([]);
  });
});
