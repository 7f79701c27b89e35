import { type FrameHeight, nextHeight, unmeasured } from './frame-height';

const heightAfter = (...reports: number[]): number =>
  reports.reduce<FrameHeight>((before, reported) => nextHeight(before, reported), unmeasured).height;

describe('the height of a frame', () => {
  test('follows its content up and down', () => {
    expect(heightAfter(300)).toBe(300);
    expect(heightAfter(300, 900, 450)).toBe(450);
  });

  test('rows that come in one by one are all shown', () => {
    expect(heightAfter(100, 140, 181, 221, 260, 300)).toBe(300);
  });

  test('content that is always a bit higher than its frame does not make it grow for ever', () => {
    let height = unmeasured;
    for (let turn = 0; turn < 50; turn += 1) height = nextHeight(height, height.height + 16);
    expect(height.height).toBeLessThan(100);
  });
});
