import { appHandler } from './serialisable-event';

const event = {
  type: 'change',
  bubbles: true,
  timeStamp: 12,
  target: { value: 'abc', checked: true, name: 'title', ownerDocument: {} },
  preventDefault: () => undefined,
};

const received = (...args: unknown[]): unknown[] => {
  let got: unknown[] = [];
  appHandler((...plain) => {
    got = plain;
  })(...args);
  return got;
};

describe('the arguments of an app handler', () => {
  it('are the data of an event, without its methods and its elements', () => {
    expect(received(event)).toEqual([
      expect.objectContaining({ type: 'change', bubbles: true, timeStamp: 12, target: { value: 'abc', checked: true, name: 'title' } }),
    ]);
    expect(received(event)[0]).not.toHaveProperty('preventDefault');
  });

  it('leave out analytics events and functions', () => {
    expect(received({ label: 'Cedar', value: 'c' }, { _isUIAnalyticsEvent: true })).toEqual([{ label: 'Cedar', value: 'c' }]);
    expect(received(() => undefined)).toEqual([]);
  });

  it('keep values as they are, and the answer comes back', () => {
    expect(received(40)).toEqual([40]);
    expect(appHandler(() => 'kept')()).toBe('kept');
  });
});
