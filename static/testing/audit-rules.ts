import type { RulePage } from '../../src/contracts/audits/rule-page';
import type { RuleScope, RuleTopic, Severity } from '../../src/contracts/audits/vocabulary';

interface StubRule {
  readonly id: string;
  readonly title: { readonly en: string; readonly nl: string };
  readonly severity: Severity;
  readonly topic: RuleTopic;
  readonly scope: RuleScope;
  readonly jql: string | null;
  readonly days?: number;
}

const rule = (
  id: string,
  severity: Severity,
  topic: RuleTopic,
  scope: RuleScope,
  en: string,
  nl: string,
  jql: string | null = null,
  days?: number,
): StubRule => ({ id, severity, topic, scope, title: { en, nl }, jql, ...(days === undefined ? {} : { days }) });

const open = 'statusCategory != Done';

/** Rules with which the screens are tried: some of each topic, scope and severity. */
export const stubRules: readonly StubRule[] = [
  rule(
    'open-issue-has-assignee',
    'shall',
    'hygiene',
    'issue',
    'Every open issue has an assignee',
    'Elke open issue heeft een behandelaar',
    `${open} AND assignee is EMPTY`,
  ),
  rule(
    'open-issue-not-overdue',
    'shall',
    'hygiene',
    'issue',
    'No open issue is past its due date',
    'Geen open issue is over de einddatum',
    `${open} AND due < startOfDay()`,
  ),
  rule(
    'open-issue-updated-recently',
    'should',
    'hygiene',
    'issue',
    'Open issues are updated regularly',
    'Open issues worden regelmatig bijgewerkt',
    `${open} AND updated <= -90d`,
    90,
  ),
  rule(
    'open-issue-has-estimate',
    'should',
    'hygiene',
    'issue',
    'Every open issue has an estimate',
    'Elke open issue heeft een schatting',
    `${open} AND originalEstimate is EMPTY`,
  ),
  rule(
    'open-issue-has-component',
    'observation',
    'hygiene',
    'issue',
    'Every open issue has a component',
    'Elke open issue heeft een component',
    `${open} AND component is EMPTY`,
  ),
  rule(
    'open-issue-has-description',
    'should',
    'hygiene',
    'issue',
    'Every open issue says what it is about',
    'Elke open issue zegt waar het over gaat',
    `${open} AND description is EMPTY`,
  ),
  rule(
    'done-issue-has-resolution',
    'shall',
    'hygiene',
    'issue',
    'Every done issue has a resolution',
    'Elke afgeronde issue heeft een resolutie',
    'statusCategory = Done AND resolution is EMPTY',
  ),
  rule(
    'fixed-issue-has-fix-version',
    'should',
    'hygiene',
    'issue',
    'Every fixed issue has a fix version',
    'Elke opgeloste issue heeft een oplossingsversie',
    'resolution = Fixed AND fixVersion is EMPTY',
  ),
  rule(
    'open-child-parent-not-done',
    'shall',
    'hygiene',
    'issue',
    'No open issue sits under a parent that is done',
    'Geen open issue valt onder een afgeronde bovenliggende issue',
  ),
  rule(
    'no-placeholder-summary',
    'observation',
    'hygiene',
    'issue',
    'Summaries say something',
    'Samenvattingen zeggen iets',
    'summary ~ TBD',
  ),
  rule('flagged-not-too-long', 'should', 'agile', 'issue', 'Flagged work is looked after', 'Gemarkeerd werk krijgt aandacht', null, 14),
  rule('work-in-progress-limit', 'should', 'agile', 'project', 'Nobody has too much in progress', 'Niemand heeft te veel onderhanden'),
  rule('sprint-has-goal', 'observation', 'agile', 'project', 'Every sprint has a goal', 'Elke sprint heeft een doel'),
  rule('story-is-ready', 'should', 'agile', 'issue', 'Stories in a sprint are ready', 'Story’s in een sprint zijn klaar om te beginnen'),
  rule(
    'project-has-active-lead',
    'shall',
    'governance',
    'project',
    'The project has an active lead',
    'Het project heeft een actieve leider',
  ),
  rule(
    'status-report-in-cadence',
    'shall',
    'governance',
    'project',
    'Status is reported on time',
    'Over de status wordt op tijd gerapporteerd',
    null,
    31,
  ),
  rule(
    'risk-has-owner',
    'shall',
    'governance',
    'issue',
    'Every open risk has an owner',
    'Elk open risico heeft een eigenaar',
    `issuetype = Risk AND ${open} AND assignee is EMPTY`,
  ),
  rule('gate-has-decision', 'should', 'governance', 'project', 'The last gate has a decision', 'Over de laatste fase-overgang is besloten'),
  rule('versions-are-dated', 'should', 'governance', 'project', 'Versions have a release date', 'Versies hebben een releasedatum'),
  rule('dcma-logic', 'should', 'schedule', 'schedule', 'Activities are linked', 'Activiteiten zijn gekoppeld'),
  rule('dcma-negative-float', 'shall', 'schedule', 'schedule', 'No activity has negative float', 'Geen activiteit heeft negatieve speling'),
  rule(
    'dcma-high-duration',
    'observation',
    'schedule',
    'schedule',
    'Activities are short enough to follow',
    'Activiteiten zijn kort genoeg om te volgen',
    null,
    44,
  ),
  rule('dcma-resources', 'observation', 'schedule', 'schedule', 'Activities have people or cost', 'Activiteiten hebben mensen of kosten'),
  rule('dcma-bei', 'should', 'schedule', 'schedule', 'As much is finished as was planned', 'Er is zo veel af als gepland'),
];

export const stubRulePage = (stub: StubRule, language: 'en' | 'nl', usedIn: readonly string[]): RulePage => ({
  id: stub.id,
  title: stub.title[language],
  motivation: { en: 'What nobody looks after does not get better by itself.', nl: 'Waar niemand naar omkijkt, wordt vanzelf niet beter.' }[
    language
  ],
  requirement: `${stub.title[language]}.`,
  remediation: {
    en: ['Open the findings in Jira.', 'Ask the team whose they are, and fill in what is missing.'],
    nl: ['Open de bevindingen in Jira.', 'Vraag het team van wie ze zijn en vul in wat ontbreekt.'],
  }[language],
  whenNotToUse: { en: 'Leave it out where work is picked from a queue.', nl: 'Laat deze regel weg waar werk uit een wachtrij komt.' }[
    language
  ],
  topic: stub.topic,
  scope: stub.scope,
  severity: stub.severity,
  weight: 1,
  minutesPerFinding: stub.scope === 'issue' ? 2 : 30,
  options:
    stub.days === undefined
      ? []
      : [
          {
            name: 'days',
            description: { en: 'Days after which it counts as forgotten', nl: 'Dagen waarna het als vergeten geldt' }[language],
            unit: 'days',
            defaultValue: stub.days,
            minimum: 1,
            maximum: 3650,
          },
        ],
  fixable: stub.scope === 'issue' && stub.severity !== 'observation',
  sources: [{ title: stub.topic === 'schedule' ? 'DCMA 14-point assessment' : 'PM² Methodology 3.1', url: null, licence: 'CC BY 4.0' }],
  conditionSentence:
    stub.scope !== 'issue'
      ? null
      : { en: `An issue must not match: ${stub.title.en}.`, nl: `Voor een issue geldt: ${stub.title.nl}.` }[language],
  jql: stub.jql,
  appliesTo: stub.scope === 'issue' ? { fact: 'statusCategory', in: [0, 1] } : null,
  requires: stub.scope === 'issue' ? { fact: 'assigneeId', isEmpty: false } : null,
  usedIn: [...usedIn],
});
