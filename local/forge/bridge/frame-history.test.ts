import { type AddressState, FrameHistory, type HistoryLocation, resolveTarget } from './frame-history';
import type { ShellChannel } from './shell-channel';

const at = (pathname: string, search = '', hash = ''): HistoryLocation => ({ pathname, search, hash, state: undefined, key: 'k' });

describe('where a navigation of the app leads', () => {
  test.each([
    ['/two?x=1#y', at('/one'), { pathname: '/two', search: '?x=1', hash: '#y' }],
    ['?z=2', at('/one', '?x=1'), { pathname: '/one', search: '?z=2', hash: '' }],
    ['three', at('/one/two'), { pathname: '/one/three', search: '', hash: '' }],
    ['../up', at('/one/two/three'), { pathname: '/one/up', search: '', hash: '' }],
    ['#here', at('/one', '?x=1'), { pathname: '/one', search: '?x=1', hash: '#here' }],
  ])('%s', (target, current, expected) => {
    expect(resolveTarget(target, current, undefined)).toMatchObject(expected);
  });

  test('a location may leave out its marks and carries its own state', () => {
    expect(resolveTarget({ pathname: '/a', search: 'b=1', hash: 'c', state: { from: 'x' } }, at('/'), undefined)).toMatchObject({
      pathname: '/a',
      search: '?b=1',
      hash: '#c',
      state: { from: 'x' },
    });
    expect(resolveTarget({ search: '' }, at('/a', '?b=1'), undefined)).toMatchObject({ pathname: '/a' });
  });
});

/** A line to a shell that only remembers what it was told. */
class RecordedLine {
  readonly calls: [string, unknown][] = [];
  private listener: ((state: unknown) => void) | undefined;

  call(command: string, payload: unknown): Promise<undefined> {
    this.calls.push([command, payload]);
    return Promise.resolve(undefined);
  }

  on(_event: string, listener: (state: unknown) => void): () => void {
    this.listener = listener;
    return () => undefined;
  }

  say(state: AddressState): void {
    this.listener?.(state);
  }
}

const open = (answer = true) => {
  const line = new RecordedLine();
  const history = new FrameHistory(line as unknown as ShellChannel, { location: at('/'), action: 'POP', length: 1 }, () => answer);
  const heard: string[] = [];
  history.listen((location, action) => heard.push(`${action} ${location.pathname}`));
  return { line, history, heard };
};

describe('the history of an app', () => {
  test('a push shows at once and is told to the shell', () => {
    const { line, history, heard } = open();
    history.push('/two', { n: 1 });
    expect(history.location).toMatchObject({ pathname: '/two', state: { n: 1 } });
    expect(history.length).toBe(2);
    expect(heard).toEqual(['PUSH /two']);
    expect(line.calls).toEqual([['history.push', expect.objectContaining({ pathname: '/two' })]]);
  });

  test('Back arrives from the shell', () => {
    const { line, history, heard } = open();
    history.push('/two');
    history.goBack();
    expect(line.calls.at(-1)).toEqual(['history.go', -1]);
    line.say({ location: at('/'), action: 'POP', length: 2 });
    expect(history.location.pathname).toBe('/');
    expect(heard).toEqual(['PUSH /two', 'POP /']);
  });

  test('a block holds a move back until it is lifted', () => {
    const { line, history } = open(false);
    const lift = history.block('Really?');
    history.push('/two');
    expect(history.location.pathname).toBe('/');
    expect(line.calls).toEqual([]);
    lift();
    history.push('/two');
    expect(history.location.pathname).toBe('/two');
  });

  test('who stopped listening hears no more', () => {
    const { history } = open();
    const heard: string[] = [];
    history.listen(({ pathname }) => heard.push(pathname))();
    history.replace('/x');
    expect(heard).toEqual([]);
  });

  test('an href is relative to the current place', () => {
    const { history } = open();
    expect(history.createHref({ pathname: '/a', search: '?b=1' })).toBe('/a?b=1');
  });
});
