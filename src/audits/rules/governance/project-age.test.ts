import { firstCreatedAt, lastUpdatedAt } from './project-age';

test('a project may have more issues than a call may have arguments', () => {
  const issues = Array.from({ length: 300_000 }, (_, index) => ({ createdAt: 1_000_000 - index, updatedAt: index }));
  expect(firstCreatedAt(issues)).toBe(700_001);
  expect(lastUpdatedAt(issues)).toBe(299_999);
});
