import type { ShellChannel } from './shell-channel';
import { widgetEditApi } from './widget-edit';

/** A line to a shell that keeps what it is told and can press Save. */
class RecordedLine {
  readonly calls: [string, unknown][] = [];
  private save: ((request: unknown) => void) | undefined;
  private told: (() => void) | undefined;

  constructor(private readonly refuses: (command: string) => boolean = () => false) {}

  call(command: string, payload?: unknown): Promise<unknown> {
    this.calls.push([command, payload]);
    if (command === 'widget.saved') this.told?.();
    return this.refuses(command) ? Promise.reject(new Error('You may not change this dashboard.')) : Promise.resolve(true);
  }

  on(_event: string, listener: (request: unknown) => void): () => void {
    this.save = listener;
    return () => undefined;
  }

  /** Presses Save and waits until the frame said that it is done. */
  pressSave(config: Record<string, unknown>): Promise<void> {
    return new Promise((resolve) => {
      this.told = resolve;
      this.save?.({ config, widgetId: 'w1' });
    });
  }
}

const open = (line: RecordedLine) => widgetEditApi(line as unknown as ShellChannel);

test('the product keeps what the app makes of the configuration, then the app hears that it is saved', async () => {
  const line = new RecordedLine();
  const api = open(line);
  const heard: unknown[] = [];
  api.onProductSave((config) => ({ ...config, at: 1 }));
  api.onSave((config, widgetId) => heard.push([config, widgetId]));
  await line.pressSave({ colour: 'green' });
  expect(line.calls).toEqual([
    ['widget.edit', undefined],
    ['submit', { colour: 'green', at: 1 }],
    ['widget.saved', undefined],
  ]);
  expect(heard).toEqual([[{ colour: 'green' }, 'w1']]);
});

test('an app that does not ask for it has nothing kept by the product', async () => {
  const line = new RecordedLine();
  open(line).onProductSave(() => null);
  await line.pressSave({ colour: 'green' });
  expect(line.calls.map(([command]) => command)).toEqual(['widget.edit', 'widget.saved']);
});

test('a refusal reaches the app, and the edit view stays open', async () => {
  const line = new RecordedLine((command) => command === 'submit');
  const api = open(line);
  api.onProductSave((config) => config);
  const reason = new Promise<string>((resolve) => api.onSaveError((error) => resolve(error.message)));
  void line.pressSave({ colour: 'green' });
  expect(await reason).toBe('You may not change this dashboard.');
  expect(line.calls.map(([command]) => command)).toEqual(['widget.edit', 'submit']);
});
