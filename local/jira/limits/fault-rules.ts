import { Random } from '../../random';
import type { FaultRule } from './limit-switches';

/** Decides, repeatably, which requests fail. */
export class FaultRules {
  private readonly random: Random;
  private readonly matched = new Map<FaultRule, number>();
  private readonly struck = new Map<FaultRule, number>();

  constructor(
    private readonly rules: readonly FaultRule[],
    seed: number,
  ) {
    this.random = new Random(seed);
  }

  /** The rule that strikes this request, if any. Every matching rule before it counts the request. */
  strike(method: string, path: string): FaultRule | undefined {
    return this.rules.find((rule) => matches(rule, method, path) && this.strikes(rule));
  }

  private strikes(rule: FaultRule): boolean {
    const matched = (this.matched.get(rule) ?? 0) + 1;
    this.matched.set(rule, matched);
    const struck = this.struck.get(rule) ?? 0;
    if (rule.times !== undefined && struck >= rule.times) return false;
    const strikes = rule.every !== undefined ? matched % rule.every === 0 : this.random.chance(rule.probability ?? 0);
    if (strikes) this.struck.set(rule, struck + 1);
    return strikes;
  }
}

/** `/rest/api/3/issue/*` is any issue, `/rest/**` is everything below. */
function matches(rule: FaultRule, method: string, path: string): boolean {
  if (rule.method !== '*' && rule.method !== method) return false;
  const pattern = rule.path
    .split('**')
    .map((part) => part.split('*').map(escaped).join('[^/]+'))
    .join('.*');
  return new RegExp(`^${pattern}$`).test(path);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
