import { LiveList } from './live-list';
import { useToolWords } from './tool-words';
import { toolsApi } from './tools-api';

/** Addresses at which the app's web triggers listen. */
export function WebTriggersTool() {
  const words = useToolWords();
  return (
    <LiveList<{ readonly key: string; readonly url: string }>
      label={words.webtriggers}
      load={toolsApi.webTriggers}
      rowKey={(trigger) => trigger.url}
      empty={{ title: words.noTriggers, hint: words.noTriggersHint }}
      columns={[
        { key: 'key', title: words.module, width: 30, cell: (trigger) => trigger.key },
        { key: 'url', title: words.url, width: 70, cell: (trigger) => <code>{trigger.url}</code> },
      ]}
    />
  );
}
