import { uiKitPage, withBridge } from './frame-page';

const shell = 'http://127.0.0.1:8080';
const script = `<script src="/__frame/bridge.js" data-shell="${shell}" data-render="custom"></script>`;

describe('the bridge comes before anything of the app', () => {
  test('at the start of the head', () => {
    expect(withBridge('<!doctype html><html><head lang="en"><script src="a.js"></script></head></html>', shell, 'custom')).toBe(
      `<!doctype html><html><head lang="en">${script}<script src="a.js"></script></head></html>`,
    );
  });

  test('in a head of its own when the page has none', () => {
    expect(withBridge('<!DOCTYPE html><html lang="en"><body></body></html>', shell, 'custom')).toBe(
      `<!DOCTYPE html><html lang="en"><head>${script}</head><body></body></html>`,
    );
  });

  test('after the doctype, or the page would be drawn in quirks mode', () => {
    expect(withBridge('<!doctype html><p>Hello', shell, 'custom')).toBe(`<!doctype html><head>${script}</head><p>Hello`);
    expect(withBridge('<p>Hello', shell, 'custom')).toBe(`${script}<p>Hello`);
  });

  test('a header is not a head', () => {
    expect(withBridge('<html><header></header></html>', shell, 'custom')).toBe(`<html><head>${script}</head><header></header></html>`);
  });
});

test('a UI Kit page loads bridge, renderer and app in this order', () => {
  const sources = [...uiKitPage(shell, 'app.js', 'nl-NL').matchAll(/<script src="([^"]+)"/g)].map(([, source]) => source);
  expect(sources).toEqual(['/__frame/bridge.js', '/__frame/ui-kit-renderer.js', 'app.js']);
});
