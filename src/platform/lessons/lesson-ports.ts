import { z } from 'zod';
import { storedProjectDetail } from '../../audits/dossier/stored-project-detail';
import type { GovernancePorts } from '../../audits/governance/governance-ports';
import type { StandardPorts } from '../../audits/standards/standard-ports';
import { lessonCollection } from '../../contracts/lessons/lesson-contracts';
import type { FactStore } from '../../facts/store/fact-store';
import type { ImportPorts } from '../../lessons/import/import-lessons';
import type { LessonPorts } from '../../lessons/lesson-ports';
import { lessonIndex } from '../../lessons/search/lesson-index';
import type { TemplatePorts } from '../../templates/catalogue/template-ports';
import { checksOfRule, targetName } from '../../use-cases/change-targets';
import { projectBackground } from '../../use-cases/project-background';
import type { JiraClient } from '../jira/jira-client';
import { newId } from '../new-id';
import { forgeSqlRecordCollection } from '../sql/forge-sql-record-collection';
import type { Sql } from '../sql/sql';
import { forgeIssueReader } from './forge-issue-reader';
import { forgeSqlLessonStore } from './forge-sql-lesson-store';
import { forgeSqlLessonUse } from './forge-sql-lesson-use';
import { forgeSqlPostingStore } from './forge-sql-posting-store';
import { forgeSqlRecurrence } from './forge-sql-recurrence';
import { parseTable, textDigest } from './parse-table';

const unsettled = z.object({ lessonIds: z.array(z.string()) });

/** Lessons kept in `app_record`, found through the index, with the site around them. Issues are read as the viewer. */
export function forgeLessonPorts(
  world: Pick<LessonPorts, 'projects' | 'nodes' | 'now'> & {
    readonly sql: Sql;
    readonly asViewer: JiraClient;
    readonly people: Pick<FactStore, 'numberPeople'>;
    readonly standards: Pick<StandardPorts, 'catalogue' | 'standards'>;
    readonly templates: Pick<TemplatePorts, 'templates' | 'uses'>;
    readonly governance: () => GovernancePorts;
    readonly includeSecuredIssues: () => Promise<boolean>;
  },
): LessonPorts {
  const { sql, people, now, projects, nodes, standards, templates } = world;
  const details = forgeSqlRecordCollection(sql, 'projectDetail', storedProjectDetail);
  const templateName = async (templateId: string, language: 'en' | 'nl') =>
    (await templates.templates.get(templateId))?.value.card?.[language].name ?? null;
  return {
    projects,
    nodes,
    now,
    newId,
    index: lessonIndex(forgeSqlPostingStore(sql)),
    lessons: forgeSqlLessonStore(sql, (accountIds) => people.numberPeople(accountIds, now())),
    unsettled: forgeSqlRecordCollection(sql, 'lessonUnsettled', unsettled),
    use: forgeSqlLessonUse(sql, people, now),
    collections: forgeSqlRecordCollection(sql, 'lessonCollection', lessonCollection.omit({ version: true, shipped: true })),
    issues: forgeIssueReader(world.asViewer),
    recurrence: forgeSqlRecurrence({
      sql,
      checksOf: (ruleId) => checksOfRule(standards, ruleId),
      includeSecuredIssues: world.includeSecuredIssues,
      now,
    }),
    background: {
      project: (projectId) => projectBackground({ governance: world.governance(), details, templateUses: templates.uses }, projectId),
      template: async (templateId, language) => {
        const card = (await templates.templates.get(templateId))?.value.card?.[language];
        return card ? { name: card.name, topics: card.topics } : null;
      },
    },
    targetName: (target, language) => targetName({ standards, templateName }, target, language),
  };
}

/** What reading files of lessons needs besides. */
export const forgeImportPorts = (ports: LessonPorts): ImportPorts => ({ ...ports, parseTable, digest: textDigest });
