import Heading from '@atlaskit/heading';
import SectionMessage from '@atlaskit/section-message';
import { Table } from '../parts/table';
import { useSite } from '../site/site-context';
import { useToolWords } from './tool-words';

/** What the manifest declares for people to see: what this host shows, and what it does not and why. */
export function ModulesTool() {
  const words = useToolWords();
  const { hosted, notHosted } = useSite().modules;
  return (
    <div className="stack">
      <Heading size="small">{words.notHosted}</Heading>
      {notHosted.length === 0 ? (
        <SectionMessage appearance="success">{words.allHosted}</SectionMessage>
      ) : (
        <Table
          label={words.notHosted}
          rows={notHosted}
          rowKey={(module) => `${module.type} ${module.key}`}
          columns={[
            { key: 'module', title: words.module, width: 25, cell: (module) => module.type },
            { key: 'key', title: 'Key', width: 25, cell: (module) => module.key },
            { key: 'why', title: words.why, width: 50, cell: (module) => module.why },
          ]}
        />
      )}
      <Heading size="small">{words.hosted}</Heading>
      <Table
        label={words.hosted}
        rows={hosted}
        rowKey={(module) => `${module.type} ${module.key}`}
        columns={[
          { key: 'module', title: words.module, width: 25, cell: (module) => module.type },
          { key: 'key', title: 'Key', width: 25, cell: (module) => module.key },
          { key: 'title', title: words.title, width: 30, cell: (module) => module.title },
          {
            key: 'render',
            title: words.rendering,
            width: 20,
            cell: (module) => (module.render === 'native' ? words.uiKit : words.customUi),
          },
        ]}
      />
    </div>
  );
}
