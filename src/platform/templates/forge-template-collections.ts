import type { AuditLog } from '../../audits/log/audit-log';
import {
  keptText,
  SHIPPED_BY,
  storedTemplate,
  type TemplateCollection,
  type TextCollection,
} from '../../templates/catalogue/stored-template';
import type { TemplatePorts } from '../../templates/catalogue/template-ports';
import { PROVENANCE_COLLECTION, projectProvenance } from '../../templates/runs/project-provenance';
import { type NotePeople, notingPeople } from '../audits/noting-people';
import { parseAuthoredFile, writeAuthoredFile } from '../authored-file';
import { newId } from '../new-id';
import { forgeSqlRecordCollection } from '../sql/forge-sql-record-collection';
import type { Sql } from '../sql/sql';

/** Projects with a template that are counted; their records fit into one answer of Forge SQL (4 MiB). */
const MOST_USES = 5000;

/** Templates and their texts in the collections `template` and `templateText`. Whoever they name is known to the privacy report. */
export const forgeTemplateCollections = (
  sql: Sql,
  notePeople: NotePeople,
): { readonly templates: TemplateCollection; readonly texts: TextCollection } => ({
  templates: notingPeople(forgeSqlRecordCollection(sql, 'template', storedTemplate), notePeople, (template) => [
    template.ownerAccountId,
    ...template.audience.accountIds,
    ...(template.draft ? [template.draft.savedBy] : []),
    ...template.versions.map(({ publishedBy }) => publishedBy).filter((publisher) => publisher !== SHIPPED_BY),
  ]),
  texts: notingPeople(forgeSqlRecordCollection(sql, 'templateText', keptText), notePeople, ({ people }) =>
    // What looks like a placeholder of ours was written so by the author, and is nobody.
    people.filter((accountId) => !accountId.includes('#')),
  ),
});

/** What the catalogue of templates works with. */
export function forgeTemplatePorts(world: {
  readonly sql: Sql;
  readonly notePeople: NotePeople;
  readonly projects: () => Promise<readonly { readonly projectId: number; readonly projectKey: string; readonly name: string }[]>;
  readonly log: Pick<AuditLog, 'append'>;
  readonly now: () => number;
}): TemplatePorts {
  const provenance = forgeSqlRecordCollection(world.sql, PROVENANCE_COLLECTION, projectProvenance);
  return {
    ...forgeTemplateCollections(world.sql, world.notePeople),
    uses: async () => {
      const records = await provenance.list({ newestFirst: true, limit: MOST_USES });
      return records.map(({ value: { projectId, templateId, version, at } }) => ({ projectId, templateId, version, at }));
    },
    projects: async () =>
      new Map((await world.projects()).map(({ projectId, projectKey, name }) => [projectId, { key: projectKey, name }])),
    parse: parseAuthoredFile,
    write: writeAuthoredFile,
    note: ({ kind, at, by, ...values }) => world.log.append({ at, by, action: `template.${kind}`, projectId: null, values }),
    now: world.now,
    newId,
  };
}
