import { appLocation, shellAddress } from './frame-address';

const address = (path: string) => ({
  path,
  search: '?x=1',
  hash: '#y',
  state: { s: 1 },
  key: 'k',
  action: 'POP' as const,
  movedBy: undefined,
});

describe('an app sees the address from its own page on', () => {
  test('and the shell finds the way back', () => {
    const location = appLocation('/jira/apps/sample', address('/jira/apps/sample/one/two'));
    expect(location).toEqual({ pathname: '/one/two', search: '?x=1', hash: '#y', state: { s: 1 }, key: 'k' });
    expect(location && shellAddress('/jira/apps/sample', location)).toBe('/jira/apps/sample/one/two?x=1#y');
  });

  test('its own page is the root', () => {
    expect(appLocation('/jira/apps/sample', address('/jira/apps/sample'))?.pathname).toBe('/');
    expect(shellAddress('/jira/apps/sample', { pathname: '/', search: '?q=1', hash: '' })).toBe('/jira/apps/sample?q=1');
  });

  test('another page, even one whose name starts alike, is not its business', () => {
    expect(appLocation('/jira/apps/sample', address('/jira/apps/sample-two'))).toBeUndefined();
    expect(appLocation('/jira/apps/sample', address('/browse/ABC-1'))).toBeUndefined();
  });
});
