/** Something to choose, with its worth and what it is about. */
export interface Choice {
  readonly id: string;
  readonly score: number;
  readonly about: ReadonlySet<string>;
  readonly topics: readonly string[];
}

/**
 * What the worth of a choice counts beside being different from those chosen before it: maximal marginal relevance (Carbonell and Goldstein
 * 1998), at the 0.7 that they found right for those who look for an answer more than for an overview.
 */
const WORTH_SHARE = 0.7;
/** Choices of one topic, as long as there are others. */
export const MOST_OF_A_TOPIC = 3;

/**
 * The best choices that are not all about the same: at each place the one whose worth (as a part of the best one's) less its likeness to the
 * likest of those chosen is highest. Likeness is the share of what two are about that both are about.
 */
export function vary<T extends Choice>(choices: readonly T[], limit: number): T[] {
  const most = choices.reduce((highest, { score }) => Math.max(highest, score), 0);
  let left = choices.map((choice) => ({ choice, likest: 0 }));
  const chosen: T[] = [];
  while (chosen.length < limit && left.length > 0) {
    const fresh = left.filter(({ choice: { topics } }) => topics.every((topic) => timesChosen(topic, chosen) < MOST_OF_A_TOPIC));
    const marginal = ({ choice, likest }: { readonly choice: T; readonly likest: number }): number =>
      WORTH_SHARE * (choice.score / most) - (1 - WORTH_SHARE) * likest;
    const { choice: best } = (fresh.length > 0 ? fresh : left).reduce((a, b) => {
      const better = marginal(b) - marginal(a);
      return better > 0 || (better === 0 && b.choice.id < a.choice.id) ? b : a;
    });
    chosen.push(best);
    left = left.flatMap(({ choice, likest }) => (choice === best ? [] : [{ choice, likest: Math.max(likest, likeness(choice, best)) }]));
  }
  return chosen;
}

const timesChosen = (topic: string, chosen: readonly Choice[]): number => chosen.filter(({ topics }) => topics.includes(topic)).length;

function likeness({ about: a }: Choice, { about: b }: Choice): number {
  let both = 0;
  for (const one of a) if (b.has(one)) both++;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}
