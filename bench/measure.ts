/** Milliseconds of repeated runs of one thing. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
  readonly max: number;
  readonly runs: number;
}

/** Runs `work` `runs` times after one run to warm up, and says how long it took. */
export async function measure(runs: number, work: () => unknown | Promise<unknown>): Promise<Timing> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return timingOf(times);
}

export function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), max: sorted.at(-1) ?? Number.NaN, runs: sorted.length };
}

/** A line of a benchmark's report: what, the figure, and what it was aimed at or measured beside. */
export interface Line {
  readonly what: string;
  readonly figure: string;
  readonly beside: string;
}

export interface Report {
  readonly title: string;
  /** What was measured and how, in a sentence or two. */
  readonly how: string;
  readonly lines: readonly Line[];
}

export const milliseconds = (value: number): string => (value < 10 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`);
export const times = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ×`;
