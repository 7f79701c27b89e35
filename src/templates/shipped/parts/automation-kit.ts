import type { BlueprintInput } from '../../../contracts/templates/blueprint';
import { type Said, say } from './say';

type Automation = NonNullable<BlueprintInput['automation']>[number];

/** A rule that runs at a fixed time over the issues that a query finds. */
interface ScheduledRule {
  readonly id: string;
  readonly name: Said;
  readonly purpose: Said;
  /** Seconds first, as Jira's automation writes schedules: `0 0 8 ? * MON-FRI`. */
  readonly cron: string;
  readonly when: Said;
  /** Without the project: the file is limited to a project by its scope, and Jira's placeholders are not ours. */
  readonly jql: string;
  readonly comment: Said;
  readonly only?: string;
}

/**
 * A kit for the Jira administrator, since apps cannot create automation rules: what the rule is for, how to build it by hand in a few
 * steps, and the same as a file to import. The file arrives switched off.
 */
export function scheduledComment({ id, name, purpose, cron, when, jql, comment, only }: ScheduledRule): Automation {
  return {
    id,
    name,
    purpose,
    steps: [
      say(
        'Open Project settings, Automation. Import the file below, or create a rule with the trigger “Scheduled”.',
        'Open Projectinstellingen, Automatisering. Importeer het bestand hieronder, of maak een regel met de trigger “Gepland”.',
      ),
      say(
        `Run it ${when.en}, for this project only, with the query: ${jql}`,
        `Laat de regel ${when.nl} draaien, alleen voor dit project, met de zoekvraag: ${jql}`,
      ),
      say(`Action “Comment on issue”: ${comment.en}`, `Actie “Opmerking toevoegen”: ${comment.nl}`),
      say(
        'Check scope and rule owner, run it once by hand, then switch it on.',
        'Controleer bereik en eigenaar van de regel, voer haar één keer met de hand uit en zet haar dan aan.',
      ),
    ],
    file: {
      cloud: true,
      rules: [
        {
          name: name.en,
          description: purpose.en,
          state: 'DISABLED',
          canOtherRuleTrigger: false,
          notifyOnError: 'FIRSTERROR',
          trigger: {
            component: 'TRIGGER',
            type: 'jira.jql.scheduled',
            schemaVersion: 1,
            value: { schedule: { cronExpression: cron, method: 'CRON' }, jql, onlyUpdatedIssues: false },
            children: [],
            conditions: [],
          },
          components: [
            {
              component: 'ACTION',
              type: 'jira.issue.comment',
              schemaVersion: 2,
              value: { comment: comment.en, publicComment: false, commentVisibility: null, sendNotifications: true },
              children: [],
              conditions: [],
            },
          ],
          tags: [],
          labels: [],
        },
      ],
    },
    ...(only === undefined ? {} : { when: only }),
  };
}

/** Asks owners of open risks for a look, in the week in which the review is due. */
export const riskReviewReminder: Automation = scheduledComment({
  id: 'risk-review-reminder',
  name: say('Remind owners of risk reviews', 'Herinner eigenaren aan risicobeoordelingen'),
  purpose: say(
    'A risk review that is missed breaks a mandatory rule of project governance. The reminder comes two days before.',
    'Een gemiste risicobeoordeling breekt een verplichte regel van de projectbesturing. De herinnering komt twee dagen eerder.',
  ),
  cron: '0 0 8 ? * MON-FRI',
  when: say('on working days at 08:00', 'op werkdagen om 08:00 uur'),
  jql: 'issuetype = Risk AND statusCategory != Done AND due >= startOfDay() AND due < startOfDay("+2d")',
  comment: say(
    'This risk is due for review. Is it still there, has likelihood or impact changed, does the response work? Enter the next review date.',
    'Dit risico moet beoordeeld worden. Bestaat het nog, zijn kans of gevolg veranderd, werkt de maatregel? Vul de volgende beoordelingsdatum in.',
  ),
});
