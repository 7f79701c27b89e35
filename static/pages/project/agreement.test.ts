import { agreement } from './agreement';

test('a declared status is compared with the figures', () => {
  expect(agreement('offTrack', 'onTrack')).toBe('rosier');
  expect(agreement('onTrack', 'atRisk')).toBe('graver');
  expect(agreement('atRisk', 'atRisk')).toBe('agree');
  expect(agreement('unknown', 'atRisk')).toBe('unknown');
  expect(agreement('atRisk', null)).toBe('noReport');
});
