import { secondsPerDay } from '../../../shared/epoch';
import { because, notApplicable, notAvailable, projectVerdict } from '../pass-or-fail';
import type { ProjectRule } from '../rule';
import { numberOption } from '../rule-options';
import { p3express, pm2 } from '../rule-sources';
import { firstCreatedAt } from './project-age';

export const riskRegisterIsUsed: ProjectRule = {
  id: 'risk-register-is-used',
  scope: 'project',
  topic: 'governance',
  severity: 'observation',
  weight: 1,
  minutesPerFinding: 30,
  options: [{ name: 'days', unit: 'days', defaultValue: 30, minimum: 1, maximum: 366 }],
  judge: ({ now, issues, typesOf }, options) => {
    const types = new Set(typesOf('risk'));
    if (types.size === 0) return notAvailable('noRiskType');
    if (!issues.some((issue) => issue.statusCategory !== 2)) return notApplicable('nothingOpen');
    const began = firstCreatedAt(issues);
    if (now - began < numberOption(options, 'days') * secondsPerDay) return notApplicable('young');
    return projectVerdict(issues.some((issue) => types.has(issue.issueTypeId)) ? undefined : because('none'));
  },
  sources: [pm2, p3express],
  texts: {
    en: {
      title: 'The project keeps a risk register',
      motivation: 'A project without a single risk has not looked for one.',
      requirement: 'A project older than {{days}} days with open work has at least one risk in Jira.',
      remediation: [
        'Spend half an hour with the team on what may go wrong.',
        'Create a risk for each, with owner, response and review date.',
      ],
      whenNotToUse: 'If risks are kept outside Jira.',
      options: { days: 'Days a new project may be without a risk.' },
      reasons: {
        noRiskType: 'No issue type stands for risks.',
        nothingOpen: 'No work is open.',
        young: 'The project is still young.',
        none: 'The project has never had a risk.',
      },
    },
    nl: {
      title: 'Het project houdt een risicoregister bij',
      motivation: 'Een project zonder één risico heeft er niet naar gezocht.',
      requirement: 'Een project dat ouder is dan {{days}} dagen en open werk heeft, kent minstens één risico in Jira.',
      remediation: [
        'Neem met het team een half uur voor de vraag wat er mis kan gaan.',
        'Maak voor elk antwoord een risico met eigenaar, maatregel en beoordelingsdatum.',
      ],
      whenNotToUse: 'Als risico’s buiten Jira worden bijgehouden.',
      options: { days: 'Aantal dagen dat een nieuw project zonder risico mag zijn.' },
      reasons: {
        noRiskType: 'Geen enkel issuetype staat voor risico’s.',
        nothingOpen: 'Er staat geen werk open.',
        young: 'Het project is nog jong.',
        none: 'Het project heeft nog nooit een risico gehad.',
      },
    },
  },
};
