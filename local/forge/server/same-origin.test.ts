import { isNavigation, isSameOrigin } from './same-origin';

const shell = 'http://127.0.0.1:8080';
const frames = 'http://127.0.0.1:8081';

describe('who may call the shell’s origin', () => {
  test('a page of the shell', () => {
    expect(isSameOrigin({ origin: shell, 'sec-fetch-site': 'same-origin' }, shell, 'POST')).toBe(true);
    expect(isSameOrigin({ 'sec-fetch-site': 'same-origin' }, shell, 'GET')).toBe(true);
  });

  test('not a frame on another port, though browsers call that the same site and send the cookie', () => {
    expect(isSameOrigin({ origin: frames, 'sec-fetch-site': 'same-site' }, shell, 'POST')).toBe(false);
    expect(isSameOrigin({ 'sec-fetch-site': 'same-site' }, shell, 'GET')).toBe(false);
  });

  test('not a foreign page, not even with an old browser that only sends the origin', () => {
    expect(isSameOrigin({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, shell, 'POST')).toBe(false);
    expect(isSameOrigin({ origin: 'https://evil.example' }, shell, 'POST')).toBe(false);
    expect(isSameOrigin({ origin: 'null' }, shell, 'POST')).toBe(false);
  });

  test('somebody who types an address reads, but changes nothing', () => {
    expect(isSameOrigin({ 'sec-fetch-site': 'none' }, shell, 'GET')).toBe(true);
    expect(isSameOrigin({ 'sec-fetch-site': 'none' }, shell, 'POST')).toBe(false);
  });

  test('a program that is no browser', () => {
    expect(isSameOrigin({}, shell, 'POST')).toBe(true);
  });

  test('a link from elsewhere may open a page, but a frame or a script may not ask as if it were one', () => {
    expect(isNavigation({ 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }, 'GET')).toBe(true);
    expect(isNavigation({ 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }, 'GET')).toBe(false);
    expect(isNavigation({ 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }, 'GET')).toBe(false);
    expect(isNavigation({ 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }, 'POST')).toBe(false);
  });
});
