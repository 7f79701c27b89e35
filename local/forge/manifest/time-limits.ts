import type { ModuleEntry } from './app-manifest';

/** Time limits of functions in seconds, by what calls them (developer.atlassian.com, Forge "Invocation limits"). */
export const interactiveSeconds = 25;
export const webTriggerSeconds = 55;
export const backgroundSeconds = 55;
export const maxBackgroundSeconds = 900;

const backgroundTypes = ['consumer', 'scheduledTrigger'];
const longerTypes = ['webtrigger', 'action'];

/** The limit of one function: of everything that calls it, the lowest. Only background work may ask for more than its default. */
export function timeoutOf(
  functionKey: string,
  declaredSeconds: number | undefined,
  modules: Readonly<Record<string, readonly ModuleEntry[]>>,
): number {
  const callers = Object.entries(modules)
    .filter(([type, entries]) => type !== 'function' && entries.some((entry) => refersTo(entry, functionKey)))
    .map(([type]) => type);
  const limits = callers.map((type) => limitFor(type, declaredSeconds));
  return limits.length === 0 ? interactiveSeconds : Math.min(...limits);
}

function limitFor(type: string, declaredSeconds: number | undefined): number {
  if (backgroundTypes.includes(type)) return Math.min(declaredSeconds ?? backgroundSeconds, maxBackgroundSeconds);
  const limit = longerTypes.includes(type) ? webTriggerSeconds : interactiveSeconds;
  return Math.min(declaredSeconds ?? limit, limit);
}

function refersTo(entry: ModuleEntry, functionKey: string): boolean {
  if (entry.function === functionKey) return true;
  const resolver = entry.resolver;
  return typeof resolver === 'object' && resolver !== null && 'function' in resolver && resolver.function === functionKey;
}
