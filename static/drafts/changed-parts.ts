/** Some parts of something. A missing part and an undefined one are the same. */
export type Parts<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** The parts of `draft` that differ from what is saved; `null` when none does. Values are compared as JSON: they come from JSON. */
export const changedParts = <T extends object>(draft: T, saved: T): Parts<T> | null => {
  const parts: { -readonly [K in keyof T]?: T[K] } = {};
  let isChanged = false;
  for (const key in draft) {
    if (JSON.stringify(draft[key]) === JSON.stringify(saved[key])) continue;
    parts[key] = draft[key];
    isChanged = true;
  }
  return isChanged ? parts : null;
};

/** What is saved with the changed parts put in: what others changed meanwhile in other parts stays. */
export const withParts = <T extends object>(saved: T, parts: Parts<T>): T => {
  const whole = { ...saved };
  for (const key in saved) {
    const part = parts[key];
    if (part !== undefined) whole[key] = part;
  }
  return whole;
};
