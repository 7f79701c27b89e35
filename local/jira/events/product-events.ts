import type { ProductEvent } from '../../forge/product';
import type { Caller } from '../operation';

/** Hands product events to whoever listens, in the order in which they happen. */
export class ProductEvents {
  private readonly listeners = new Set<(event: ProductEvent) => void>();

  publish(event: Omit<ProductEvent, 'causedByAppId'>, caller: Caller): void {
    const full: ProductEvent = { ...event, ...(caller.appId === undefined ? {} : { causedByAppId: caller.appId }) };
    for (const listener of this.listeners) listener(full);
  }

  listen(listener: (event: ProductEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
