import type { ShellChannel } from './shell-channel';

type Configuration = Readonly<Record<string, unknown>>;

/** What the shell says when the user presses its Save button. */
interface SaveRequest {
  readonly config: Configuration;
  readonly widgetId: string;
}

/** What `getWidgetEditApi` gives to @forge/dashboards-bridge. */
export interface WidgetEditApi {
  onProductSave(transform: (config: Configuration) => unknown): void;
  onSave(saved: (config: Configuration, widgetId: string) => unknown): void;
  onSaveError(failed: (error: Error) => void): void;
  updateConfig(config: Configuration): void;
}

/**
 * The edit view of a dashboard widget. Its Save button belongs to the shell: on a press the app says what the product should keep (nothing,
 * unless it says so), the product keeps it, and the app hears that it was saved or why not.
 */
export function widgetEditApi(channel: ShellChannel): WidgetEditApi {
  let transform: ((config: Configuration) => unknown) | undefined;
  let saved: ((config: Configuration, widgetId: string) => unknown) | undefined;
  let failed: ((error: Error) => void) | undefined;
  const save = async ({ config, widgetId }: SaveRequest): Promise<void> => {
    try {
      const kept = await transform?.(config);
      if (typeof kept === 'object' && kept !== null) await channel.call('submit', kept);
      await saved?.(config, widgetId);
      await channel.call('widget.saved');
    } catch (error) {
      failed?.(error instanceof Error ? error : new Error(String(error)));
    }
  };
  channel.on('host/widget-save', (request) => void save(request as SaveRequest));
  void channel.call('widget.edit');
  return {
    onProductSave: (wanted) => {
      transform = wanted;
    },
    onSave: (wanted) => {
      saved = wanted;
    },
    onSaveError: (wanted) => {
      failed = wanted;
    },
    updateConfig: (config) => void channel.call('widget.updateConfig', config),
  };
}
