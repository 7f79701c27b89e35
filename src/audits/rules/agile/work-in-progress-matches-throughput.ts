import { type IssueFact, statusCategory } from '../../../facts/issue-fact';
import { secondsPerDay } from '../../../shared/epoch';
import type { ProjectRule } from '../rule';
import { numberOption } from '../rule-options';
import { plumblinesOwn } from '../rule-sources';

/** Little’s law: with as many issues in progress as are finished in a period, each takes about that period. */
export const workInProgressMatchesThroughput: ProjectRule = {
  id: 'work-in-progress-matches-throughput',
  scope: 'project',
  topic: 'agile',
  severity: 'observation',
  weight: 1,
  minutesPerFinding: 30,
  options: [
    { name: 'days', unit: 'days', defaultValue: 28, minimum: 7, maximum: 182 },
    { name: 'free', unit: 'count', defaultValue: 5, minimum: 0, maximum: 100 },
  ],
  judge: ({ issues, now }, options) => {
    const planned = issues.filter(({ hierarchyLevel }) => hierarchyLevel === 0);
    const since = now - numberOption(options, 'days') * secondsPerDay;
    const inProgress = planned.filter((issue) => issue.statusCategory === statusCategory.inProgress).length;
    const finished = planned.filter((issue) => isFinishedSince(issue, since)).length;
    if (inProgress === 0) return { outcome: 'notApplicable', reason: { code: 'nothingInProgress', values: {} } };
    const tooMuch = inProgress > Math.max(finished, numberOption(options, 'free'));
    return {
      outcome: tooMuch ? 'fail' : 'pass',
      applicable: 1,
      findings: tooMuch ? [{ subjectId: 0 }] : [],
      subject: 'project',
      reason: { code: 'flow', values: { inProgress, finished } },
    };
  },
  sources: [plumblinesOwn],
  texts: {
    en: {
      title: 'No more is begun than gets finished',
      motivation: 'Everything that is begun takes attention from everything else. A team that has less in progress finishes sooner.',
      requirement:
        'There are at most as many stories, tasks and bugs in progress as were finished in the last {{days}} days; {{free}} are always allowed.',
      remediation: [
        'Begin nothing new until something is finished.',
        'Finish what is oldest first, and help each other with it.',
        'Set a limit on the columns of the board.',
      ],
      whenNotToUse: 'Leave it out for projects with few large pieces of work that take months each.',
      options: {
        days: 'Over how many days finished work is counted.',
        free: 'How many issues may be in progress however little was finished.',
      },
      reasons: {
        nothingInProgress: 'Nothing is in progress.',
        flow: '{{inProgress}} in progress, {{finished}} finished in the period.',
      },
    },
    nl: {
      title: 'Er wordt niet meer begonnen dan er afkomt',
      motivation: 'Alles wat begonnen is, vraagt aandacht van al het andere. Een team met minder onderhanden werk is eerder klaar.',
      requirement:
        'Er zijn hoogstens zoveel stories, taken en bugs in uitvoering als er de laatste {{days}} dagen zijn afgemaakt; {{free}} mag altijd.',
      remediation: [
        'Begin niets nieuws tot er iets af is.',
        'Maak eerst af wat het langst loopt en help elkaar daarbij.',
        'Stel een limiet in op de kolommen van het bord.',
      ],
      whenNotToUse: 'Laat deze regel weg bij projecten met een paar grote stukken werk die elk maanden duren.',
      options: {
        days: 'Over hoeveel dagen afgemaakt werk wordt geteld.',
        free: 'Hoeveel issues altijd in uitvoering mogen zijn, hoe weinig er ook af kwam.',
      },
      reasons: {
        nothingInProgress: 'Er is niets in uitvoering.',
        flow: '{{inProgress}} in uitvoering, {{finished}} afgemaakt in de periode.',
      },
    },
  },
};

const isFinishedSince = (issue: IssueFact, since: number): boolean =>
  issue.statusCategory === statusCategory.done && issue.statusChangedAt > since;
