type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The same record without the properties that are `undefined`: a record says that it has no value by not having the property. */
export function defined<T extends object>(value: T): Defined<T> {
  const kept: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) if (part !== undefined) kept[name] = part;
  return kept as Defined<T>;
}
