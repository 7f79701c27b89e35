import { SessionStore } from './session-store';

const idIn = (setCookie: string | undefined): string => setCookie?.split(';')[0] ?? '';

describe('sessions of the shell', () => {
  test('a request without a cookie looks as the first person, and gets a cookie that scripts cannot read', () => {
    const { session, setCookie } = new SessionStore('forge-host-1', 'ada').open(undefined);
    expect(session).toMatchObject({ accountId: 'ada', theme: 'light', locale: 'en-US' });
    expect(setCookie).toMatch(/^forge-host-1=[0-9a-f-]{36}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  test('the cookie brings back what was chosen', () => {
    const store = new SessionStore('forge-host-1', 'ada');
    const first = store.open(undefined);
    first.session.accountId = 'bob';
    const again = store.open(`other=1; ${idIn(first.setCookie)}`);
    expect(again.session.accountId).toBe('bob');
    expect(again.setCookie).toBeUndefined();
  });

  test('the cookie of a host on another port means nothing here', () => {
    const store = new SessionStore('forge-host-1', 'ada');
    const { setCookie } = store.open(undefined);
    const other = new SessionStore('forge-host-2', 'ada').open(idIn(setCookie));
    expect(other.setCookie).toBeDefined();
  });
});
