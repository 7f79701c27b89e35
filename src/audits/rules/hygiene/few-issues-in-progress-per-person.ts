import { type IssueFact, statusCategory } from '../../../facts/issue-fact';
import { groupBy } from '../../../shared/group-by';
import type { ProjectRule } from '../rule';
import { numberOption } from '../rule-options';
import { plumblinesOwn } from '../rule-sources';

/** Counts work without children, so that a story and its sub-tasks are not counted twice. What was begun last is what is too much. */
export const fewIssuesInProgressPerPerson: ProjectRule = {
  id: 'few-issues-in-progress-per-person',
  scope: 'project',
  topic: 'hygiene',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 5,
  options: [{ name: 'limit', unit: 'count', defaultValue: 3, minimum: 1, maximum: 50 }],
  judge: ({ issues }, options) => {
    const limit = numberOption(options, 'limit');
    const underWay = issues.filter(isSomebodysWorkInProgress);
    if (underWay.length === 0) return { outcome: 'notApplicable', reason: { code: 'nothingInProgress', values: {} } };
    const people = [...groupBy(underWay, ({ assigneeId }) => assigneeId).values()];
    const findings = people.flatMap((own) => own.toSorted(byBeginning).slice(limit)).map(({ issueId }) => ({ subjectId: issueId }));
    return {
      outcome: findings.length > 0 ? 'fail' : 'pass',
      applicable: underWay.length,
      findings,
      subject: 'issue',
      reason: {
        code: 'perPerson',
        values: { people: people.filter((own) => own.length > limit).length, most: Math.max(...people.map((own) => own.length)) },
      },
    };
  },
  sources: [plumblinesOwn],
  texts: {
    en: {
      title: 'Nobody has many issues in progress at once',
      motivation:
        'Whoever works on many things at once finishes all of them late. It is also the first sign that somebody has too much to do.',
      requirement: 'Of the issues in progress without children, each person has at most {{limit}}. Those begun last are the findings.',
      remediation: [
        'Talk with the person about what comes first.',
        'Move what is not being worked on back to to do.',
        'Give some of it to somebody else.',
      ],
      whenNotToUse: 'Leave it out, or raise the limit, for people who only watch over work that others do outside Jira.',
      options: { limit: 'How many issues one person may have in progress.' },
      reasons: {
        nothingInProgress: 'No assigned issue is in progress.',
        perPerson: 'People above the limit: {{people}}. The most that one person has: {{most}}.',
      },
    },
    nl: {
      title: 'Niemand heeft veel issues tegelijk in uitvoering',
      motivation:
        'Wie aan veel dingen tegelijk werkt, maakt ze allemaal laat af. Het is ook het eerste teken dat iemand te veel op zijn bord heeft.',
      requirement:
        'Van de issues in uitvoering zonder onderliggend werk heeft iedereen er hoogstens {{limit}}. Wat het laatst is begonnen, is de bevinding.',
      remediation: [
        'Bespreek met de persoon wat eerst komt.',
        'Zet terug naar te doen waar niet aan wordt gewerkt.',
        'Geef een deel aan iemand anders.',
      ],
      whenNotToUse: 'Laat deze regel weg, of verhoog het aantal, voor mensen die alleen toezien op werk dat anderen buiten Jira doen.',
      options: { limit: 'Hoeveel issues één persoon in uitvoering mag hebben.' },
      reasons: {
        nothingInProgress: 'Er is geen toegewezen issue in uitvoering.',
        perPerson: 'Mensen boven de grens: {{people}}. Het meeste dat één persoon heeft: {{most}}.',
      },
    },
  },
};

const isSomebodysWorkInProgress = (issue: IssueFact): boolean =>
  issue.statusCategory === statusCategory.inProgress && issue.assigneeId !== null && issue.hierarchyLevel <= 0 && issue.childCount === 0;

const byBeginning = (a: IssueFact, b: IssueFact): number => a.statusChangedAt - b.statusChangedAt || a.issueId - b.issueId;
