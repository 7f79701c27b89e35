import type { InstalledApp, Product, ProductEvent, ProductRequest, ProductResponse } from '../product';

/** A product for tests of the host: it records what it is asked and answers with the given function. */
export class RecordingProduct implements Product {
  readonly name = 'jira';
  readonly cloudId = '11111111-2222-4333-8444-555555555555';
  readonly siteUrl = 'https://site.example';
  readonly requests: ProductRequest[] = [];
  readonly installed: InstalledApp[] = [];
  private readonly listeners = new Set<(event: ProductEvent) => void>();

  constructor(private readonly answer: (request: ProductRequest) => unknown = () => ({})) {}

  async handle(request: ProductRequest): Promise<ProductResponse> {
    this.requests.push(request);
    const body = await this.answer(request);
    return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  }

  onEvent(listener: (event: ProductEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: ProductEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  async installApp(app: InstalledApp): Promise<void> {
    this.installed.push(app);
  }

  async uninstallApp(): Promise<void> {}

  async extensionContext(): Promise<Readonly<Record<string, unknown>>> {
    return {};
  }
}
