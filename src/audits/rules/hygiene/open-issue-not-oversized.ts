import { secondsPerHour } from '../../../shared/epoch';
import { all, any, compare, has, isOpen, isStandard, not } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { numberOption } from '../rule-options';
import { gaoPractice, plumblinesOwn } from '../rule-sources';

export const openIssueNotOversized: IssueRule = {
  id: 'open-issue-not-oversized',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'observation',
  weight: 1,
  minutesPerFinding: 20,
  options: [
    { name: 'hours', unit: 'count', defaultValue: 80, minimum: 1, maximum: 2000 },
    { name: 'points', unit: 'count', defaultValue: 13, minimum: 1, maximum: 1000 },
  ],
  appliesTo: () => all(isOpen, isStandard, any(has('originalEstimate'), has('storyPointsMilli'))),
  requires: (options) =>
    all(
      not(compare('originalEstimate', '>', numberOption(options, 'hours') * secondsPerHour)),
      not(compare('storyPointsMilli', '>', numberOption(options, 'points') * 1000)),
    ),

  sources: [gaoPractice(4), plumblinesOwn],
  texts: {
    en: {
      title: 'No single issue is very large',
      motivation: 'Large issues are estimated badly, stay in progress for weeks and hide how far they are. Small ones are finished.',
      requirement:
        'A story, task or bug that is not done is estimated at no more than {{hours}} hours and no more than {{points}} story points.',
      remediation: [
        'Split the issue into parts that are each worth finishing.',
        'Keep the issue as an epic above them if they belong together.',
      ],
      whenNotToUse: 'Leave it out where issues stand for whole work packages that are planned in detail elsewhere.',
      options: { hours: 'How many hours an issue may be estimated at.', points: 'How many story points an issue may have.' },
    },
    nl: {
      title: 'Geen enkel issue is erg groot',
      motivation: 'Grote issues worden slecht geschat, blijven weken in uitvoering en verbergen hoe ver ze zijn. Kleine komen af.',
      requirement: 'Een story, taak of bug die niet gereed is, is geschat op hoogstens {{hours}} uur en hoogstens {{points}} storypunten.',
      remediation: [
        'Splits het issue in delen die elk de moeite waard zijn om af te maken.',
        'Maak er een epic van als de delen bij elkaar horen.',
      ],
      whenNotToUse: 'Laat deze regel weg als issues hele werkpakketten zijn die elders in detail worden gepland.',
      options: {
        hours: 'Op hoeveel uur een issue hoogstens mag zijn geschat.',
        points: 'Hoeveel storypunten een issue hoogstens mag hebben.',
      },
    },
  },
};
