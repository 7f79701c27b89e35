import axe, { type RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly html: readonly string[];
}

/** Colours that fade over have no contrast worth measuring half-way. What moves for ever, such as a spinner, is not waited for. */
const faded = `Promise.all(document.getAnimations()
  .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
  .map((animation) => animation.finished.catch(() => undefined)))`;

/** Serious and critical findings of axe, on the page and in its frames. */
export async function seriousViolations(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) {
    try {
      // A gadget's frame is transparent, and axe does not see the page under it.
      if (frame !== page.mainFrame())
        await frame.evaluate(() => document.documentElement.style.setProperty('background', 'var(--ds-surface-raised)', 'important'));
      const first = await seriousIn(frame);
      // A colour that began to change while axe looked has come to rest at a second look.
      found.push(...(first.length > 0 ? await seriousIn(frame) : first));
    } catch (error) {
      // The page may have taken a frame away since it was listed.
      if (!frame.isDetached()) throw error;
    }
  }
  return found;
}

async function seriousIn(frame: Frame): Promise<readonly string[]> {
  const violations = await violationsIn(frame);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, html }) => html.map((element) => `${id}: ${element}`));
}

/**
 * What axe finds in one document. It is asked within the document and answers only what it found: its own way over several frames carries
 * whole reports through the test's process, which takes most of a test's time.
 */
export async function violationsIn(frame: Frame, options: RunOptions = {}): Promise<readonly Violation[]> {
  if ((await frame.evaluate('typeof axe')) === 'undefined') await frame.evaluate(axe.source);
  const run = { ...options, iframes: false, resultTypes: ['violations'] };
  return frame.evaluate(
    `${faded}.then(() => axe.run(document, ${JSON.stringify(run)})).then(({ violations }) =>
      violations.map(({ id, impact, nodes }) => ({ id, impact: impact ?? null, html: nodes.map(({ html }) => html) })))`,
  );
}
