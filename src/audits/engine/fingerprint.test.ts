import { fingerprintOf, textFingerprint, UNSETTLED } from './fingerprint';

test('does not depend on the order, and no findings are 0', () => {
  expect(fingerprintOf([])).toBe(0);
  expect(fingerprintOf([10_001, 10_007, 10_002])).toBe(fingerprintOf([10_002, 10_001, 10_007]));
});

test('tells apart any two pairs of neighbouring issues, which sums of ids do not', () => {
  const seen = new Map<number, string>();
  for (let first = 10_000; first < 10_200; first++) {
    for (let second = first + 1; second < 10_200; second++) {
      const fingerprint = fingerprintOf([first, second]);
      const same = seen.get(fingerprint);
      if (same !== undefined) throw new Error(`${first} and ${second} look like ${same}`);
      seen.set(fingerprint, `${first} and ${second}`);
    }
  }
});

test('no set of findings is taken for one that is being changed', () => {
  const many = Array.from({ length: 70_000 }, () => 4_294_967_295);
  expect(fingerprintOf(many)).toBeLessThan(UNSETTLED);
});

test('stands for texts too', () => {
  expect(textFingerprint('Release 1')).not.toBe(textFingerprint('Release 2'));
});
