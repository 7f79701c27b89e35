import { isHostAllowed, isHostnameAllowed } from './allowed-hosts';

describe('isHostAllowed', () => {
  it.each([
    ['https://api.example.com/x', ['api.example.com'], true],
    ['https://api.example.com/x', ['https://api.example.com'], true],
    ['http://api.example.com/x', ['api.example.com'], false],
    ['http://api.example.com/x', ['http://api.example.com'], true],
    ['https://a.b.example.com', ['*.example.com'], true],
    ['https://example.com', ['*.example.com'], false],
    ['https://evilexample.com', ['*.example.com'], false],
    ['https://EXAMPLE.com', ['example.com'], true],
    ['https://other.com', ['*'], true],
    ['not a url', ['*'], false],
    ['https://example.com', [], false],
  ])('%s with %j: %s', (url, allowed, expected) => {
    expect(isHostAllowed(url, allowed)).toBe(expected);
  });

  it('judges host names of sockets without a scheme', () => {
    expect(isHostnameAllowed('api.example.com', ['https://*.example.com'])).toBe(true);
    expect(isHostnameAllowed('127.0.0.1', ['https://*.example.com'])).toBe(false);
  });
});
