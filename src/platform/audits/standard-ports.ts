import { type AuditLog, auditEntry, recordedAuditLog } from '../../audits/log/audit-log';
import { ruleCatalogue } from '../../audits/rules';
import { ruleVocabularyOf, type SiteVocabulary } from '../../audits/standards/site-vocabulary';
import type { StandardPorts } from '../../audits/standards/standard-ports';
import { standardNumbers, storedStandard } from '../../audits/standards/stored-standard';
import { standard } from '../../contracts/audits/standard';
import type { Settings } from '../../contracts/settings';
import type { FactStore } from '../../facts/store/fact-store';
import type { NodeStore, ProjectCatalogue } from '../../portfolio/ports';
import type { JiraClient } from '../jira/jira-client';
import { newId } from '../new-id';
import { forgeSqlRecordCollection } from '../sql/forge-sql-record-collection';
import type { Sql } from '../sql/sql';
import { readSiteVocabulary, siteVocabularies } from './forge-site-vocabulary';
import { jiraJqlProblems } from './jira-jql-problems';

/** The log as records. Whoever acts is numbered among the people, so that the privacy report knows whose account ids records hold. */
export function forgeAuditLog(sql: Sql, people: Pick<FactStore, 'numberPeople'>): AuditLog {
  const log = recordedAuditLog(forgeSqlRecordCollection(sql, 'auditLog', auditEntry), newId);
  return {
    list: log.list,
    append: async (entry) => {
      if (entry.by !== null) await people.numberPeople([entry.by], entry.at);
      await log.append(entry);
    },
  };
}

/** Standards kept in `app_record`, with the site around them. */
export function forgeStandardPorts(world: {
  readonly sql: Sql;
  readonly asApp: JiraClient;
  /** As the person who looks: Jira names no project to them that they may not browse. */
  readonly asViewer: JiraClient;
  readonly settings: { read(): Promise<Settings> };
  readonly catalogue: Pick<ProjectCatalogue, 'projects'>;
  readonly nodes: Pick<NodeStore, 'all'>;
  readonly people: Pick<FactStore, 'numberPeople'>;
  readonly templateUses: () => Promise<readonly { readonly projectId: number; readonly templateId: string }[]>;
  readonly now: () => number;
}): StandardPorts {
  const { sql, asApp, asViewer, settings, now } = world;
  const vocabularies = siteVocabularies(sql);
  let read: Promise<SiteVocabulary> | undefined;
  const siteVocabulary = (): Promise<SiteVocabulary> => {
    read ??= readSiteVocabulary(asApp, vocabularies, now);
    return read;
  };
  return {
    standards: forgeSqlRecordCollection(sql, 'standard', storedStandard),
    versions: forgeSqlRecordCollection(sql, 'standardVersion', standard),
    numbers: forgeSqlRecordCollection(sql, 'standardNumber', standardNumbers),
    catalogue: ruleCatalogue,
    siteVocabulary,
    vocabulary: async () => {
      const [site, chosen] = await Promise.all([siteVocabulary(), settings.read()]);
      return ruleVocabularyOf(site, chosen);
    },
    projects: () => world.catalogue.projects(),
    nodes: () => world.nodes.all(),
    templates: async () => {
      const used = new Map((await world.templateUses()).map(({ projectId, templateId }) => [projectId, templateId]));
      return (projectId) => used.get(projectId) ?? null;
    },
    jqlProblems: jiraJqlProblems(asViewer),
    customFields: async () => new Set((await settings.read()).customFacts.map(({ fieldNumber }) => fieldNumber)),
    log: forgeAuditLog(sql, world.people),
    now,
  };
}
