/** How high a frame is, and how it came to grow. */
export interface FrameHeight {
  readonly height: number;
  /** The last growth in pixels, and how often in a row the frame grew by just that much. */
  readonly step: number;
  readonly repeats: number;
}

export const unmeasured: FrameHeight = { height: 0, step: 0, repeats: 0 };

/** Equal growths in a row after which the content is taken to chase the frame (such as `100vh` plus a margin) instead of having more to show. */
const CHASING = 3;

/** The height of a frame after its content reported its own. */
export function nextHeight(before: FrameHeight, reported: number): FrameHeight {
  const step = reported - before.height;
  if (step <= 0) return { height: reported, step: 0, repeats: 0 };
  const repeats = step === before.step ? before.repeats + 1 : 1;
  return repeats >= CHASING ? { ...before, repeats } : { height: reported, step, repeats };
}

/** Heights of Forge's `viewportSize`, in pixels: a module that declares one does not resize. */
export const viewportHeights: Readonly<Record<string, number>> = { small: 112, medium: 262, large: 524, xlarge: 1048 };
