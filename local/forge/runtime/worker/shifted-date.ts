import type { ClockReading } from '../worker-messages';

const RealDate = Date;

let base = { hostMs: RealDate.now(), realMs: RealDate.now(), running: true };

/** Sets the app's clock to the host's. */
export function setAppClock(reading: ClockReading): void {
  base = { hostMs: reading.at, realMs: RealDate.now(), running: reading.running };
}

export const realNow = (): number => RealDate.now();

const appNow = (): number => (base.running ? base.hostMs + (RealDate.now() - base.realMs) : base.hostMs);

/** Makes `Date` follow the host's clock for everything loaded afterwards. Dates of explicit values are untouched. */
export function installShiftedDate(): void {
  const shifted = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [appNow()] : args, newTarget) as object,
    apply: () => new RealDate(appNow()).toString(),
    get: (target, property, receiver) => (property === 'now' ? appNow : Reflect.get(target, property, receiver)),
  });
  RealDate.prototype.constructor = shifted;
  globalThis.Date = shifted;
}
