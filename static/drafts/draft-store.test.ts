import { z } from 'zod';
import { DraftStore } from './draft-store';

const schema = z.object({ name: z.string() });
const start = Date.parse('2026-03-18T09:30:00Z');

function aBrowser() {
  const items = new Map<string, string>();
  const storage = {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, text: string) => void items.set(name, text),
    removeItem: (name: string) => void items.delete(name),
  };
  let now = start;
  return {
    items,
    later: (days: number) => {
      now += days * 86_400_000;
    },
    of: (accountId: string) =>
      new DraftStore(
        accountId,
        () => storage,
        () => now,
      ),
  };
}

describe('what was typed and not saved', () => {
  it('is there again for the same person and the same form only', () => {
    const browser = aBrowser();
    browser.of('ann').keep('node:p1', { name: 'New wave' });
    expect(browser.of('ann').read('node:p1', schema)).toEqual({ savedAt: start / 1000, value: { name: 'New wave' } });
    expect(browser.of('ben').read('node:p1', schema)).toBeNull();
    expect(browser.of('ann').read('node:p2', schema)).toBeNull();
  });

  it('is gone when it was saved or discarded, and after a month', () => {
    const browser = aBrowser();
    const drafts = browser.of('ann');
    drafts.keep('node:p1', { name: 'New wave' });
    drafts.forget('node:p1');
    expect(drafts.read('node:p1', schema)).toBeNull();
    drafts.keep('node:p1', { name: 'New wave' });
    browser.later(31);
    expect(drafts.read('node:p1', schema)).toBeNull();
  });

  it('is left aside when this version cannot read it or the browser forbids storage', () => {
    const browser = aBrowser();
    const drafts = browser.of('ann');
    drafts.keep('node:p1', { title: 'from an older version' });
    expect(drafts.read('node:p1', schema)).toBeNull();
    const forbidden = new DraftStore(
      'ann',
      () => {
        throw new Error('denied');
      },
      () => start,
    );
    forbidden.keep('node:p1', { name: 'x' });
    forbidden.forget('node:p1');
    expect(forbidden.read('node:p1', schema)).toBeNull();
  });
});
