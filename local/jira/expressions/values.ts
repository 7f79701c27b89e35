/** What a Jira expression works with. Lists and maps are never changed: `set` and `concat` give new ones. */
export type Value =
  | null
  | boolean
  | number
  | string
  | Instant
  | CalendarDay
  | Pattern
  | ExpressionMap
  | ExpressionFunction
  | Bean
  | readonly Value[];

/** The type `Date`: a moment. */
export class Instant {
  constructor(readonly ms: number) {}
}

/** The type `CalendarDate`: a day without time or time zone, `YYYY-MM-DD`. */
export class CalendarDay {
  constructor(readonly text: string) {}
}

/** A regular expression; only string methods take it. */
export class Pattern {
  constructor(readonly regex: RegExp) {}
}

export class ExpressionMap {
  constructor(readonly entries: ReadonlyMap<string, Value>) {}
}

/** A lambda, or a method bound to its object. */
export class ExpressionFunction {
  constructor(readonly call: (args: readonly Value[]) => Value) {}
}

/**
 * A property of a Jira object. `cost` when reading it loads more data: `once` however many objects of the type are asked for it, `each` per
 * reading ("Jira expressions types" marks them 1 and N).
 */
export interface BeanProperty {
  readonly cost?: 'once' | 'each';
  read(): Value;
}

/** A Jira object, such as an issue or a user: its properties are read when the expression asks for them. */
export class Bean {
  constructor(
    readonly type: string,
    /** Two objects of a type with the same id are equal. */
    readonly id: string,
    readonly properties: Readonly<Record<string, BeanProperty>>,
    /** How REST shows the object when it is the result. */
    readonly toJson: () => unknown,
    /** Properties that are not listed: entity properties by key, custom fields by id. */
    readonly others: (name: string) => BeanProperty | undefined = () => undefined,
  ) {}
}

/** The name that `typeof` gives. */
export function typeOf(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'Number';
  if (typeof value === 'string') return 'String';
  if (value instanceof Instant) return 'Date';
  if (value instanceof CalendarDay) return 'CalendarDate';
  if (value instanceof Pattern) return 'RegExp';
  if (value instanceof ExpressionMap) return 'Map';
  if (value instanceof ExpressionFunction) return 'Function';
  if (value instanceof Bean) return value.type;
  return 'List';
}

/** Truth as in JavaScript: null, false, 0, NaN and the empty text are false. */
export function isTrue(value: Value): boolean {
  return Boolean(value);
}

/** Any parsed JSON as a value. */
export function fromJson(json: unknown): Value {
  if (json === null || json === undefined) return null;
  if (typeof json === 'boolean' || typeof json === 'number' || typeof json === 'string') return json;
  if (Array.isArray(json)) return json.map(fromJson);
  return new ExpressionMap(new Map(Object.entries(json).map(([key, value]) => [key, fromJson(value)])));
}
