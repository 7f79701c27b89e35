import { nextGate } from './next-gate';
import { aGate } from './testing/a-governed-site';

const open = { text: 'Sign the contract', ownerAccountId: 'a', dueDay: 1, met: false };

test('the first gate that was not passed is next', () => {
  expect(nextGate([aGate('1', { decision: 'go' }), aGate('2'), aGate('3')])?.id).toBe('2');
  expect(nextGate([aGate('1', { decision: 'hold' }), aGate('2')])?.id).toBe('1');
  expect(nextGate([aGate('1', { decision: 'conditional', conditions: [open] }), aGate('2')])?.id).toBe('2');
});

test('when all are passed, open conditions are left to see to', () => {
  const passed = aGate('2', { decision: 'go' });
  expect(nextGate([aGate('1', { decision: 'conditional', conditions: [open] }), passed])?.id).toBe('1');
  expect(nextGate([aGate('1', { decision: 'conditional', conditions: [{ ...open, met: true }] }), passed])).toBeNull();
});

test('after a stop, or without gates, nothing comes', () => {
  expect(nextGate([aGate('1', { decision: 'stop' }), aGate('2')])).toBeNull();
  expect(nextGate([])).toBeNull();
});
