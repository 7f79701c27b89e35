/** What an app's handler gets on the platform: the event's plain data, without methods such as `preventDefault`. */
export interface SerialisableEvent {
  readonly bubbles: boolean;
  readonly cancelable: boolean;
  readonly defaultPrevented: boolean;
  readonly eventPhase: number;
  readonly isTrusted: boolean;
  readonly target: Readonly<Record<string, unknown>>;
  readonly timeStamp: number;
  readonly type: string;
}

const targetFields = ['value', 'checked', 'name', 'id', 'tagName', 'type', 'selectionStart', 'selectionEnd'] as const;

interface EventLike {
  readonly type: string;
  readonly target: object | null;
  readonly [field: string]: unknown;
}
const isEvent = (value: object): value is EventLike =>
  'type' in value && typeof value.type === 'string' && 'target' in value && 'preventDefault' in value;

export function serialiseEvent(event: EventLike): SerialisableEvent {
  const target = event.target ?? {};
  const data: Record<string, unknown> = {};
  for (const field of targetFields) {
    const value: unknown = Reflect.get(target, field);
    if (value !== undefined && typeof value !== 'function') data[field] = value;
  }
  return {
    bubbles: event.bubbles === true,
    cancelable: event.cancelable === true,
    defaultPrevented: event.defaultPrevented === true,
    eventPhase: Number(event.eventPhase ?? 0),
    isTrusted: event.isTrusted === true,
    target: data,
    timeStamp: Number(event.timeStamp ?? 0),
    type: event.type,
  };
}

/** An argument as it would arrive after the bridge: events lose their methods, Atlaskit's analytics events and functions are left out. */
export function plainArgument(argument: unknown): unknown {
  if (typeof argument === 'function') return undefined;
  if (typeof argument !== 'object' || argument === null || Array.isArray(argument)) return argument;
  if (isEvent(argument)) return serialiseEvent(argument);
  if ('_isUIAnalyticsEvent' in argument || '_isAnalyticsEvent' in argument) return undefined;
  return argument;
}

export type Handler = (...args: unknown[]) => unknown;

/** The app's handler, called with plain arguments only. */
export function appHandler(handler: Handler): Handler {
  return (...args) => {
    const plain = args.map(plainArgument);
    while (plain.length > 0 && plain.at(-1) === undefined) plain.pop();
    return handler(...plain);
  };
}
