import { because, notAvailable, projectVerdict } from '../pass-or-fail';
import type { ProjectRule } from '../rule';
import { govS002, pm2 } from '../rule-sources';

export const projectHasActiveLead: ProjectRule = {
  id: 'project-has-active-lead',
  scope: 'project',
  topic: 'governance',
  severity: 'shall',
  weight: 2,
  minutesPerFinding: 5,
  options: [],
  judge: ({ project, jira }) => {
    if (project.leadId === null) return projectVerdict(because('noLead'));
    if (jira?.leadActive == null) return notAvailable('notRead');
    return projectVerdict(jira.leadActive ? undefined : because('inactive'));
  },
  sources: [govS002, pm2],
  texts: {
    en: {
      title: 'The project has a lead who is still there',
      motivation: 'Somebody must answer for a project. When its lead has left, questions, risks and findings reach nobody.',
      requirement: 'The project has a lead, and the lead’s account is active.',
      remediation: [
        'Agree with the sponsor who leads the project.',
        'Ask a Jira administrator or project administrator to set that person as project lead.',
      ],
      whenNotToUse: 'Hardly ever: a project that needs no lead is finished and can be archived.',
      options: {},
      reasons: {
        noLead: 'The project has no lead.',
        inactive: 'The lead’s account is no longer active.',
        notRead: 'Jira has not been asked about the lead yet.',
      },
    },
    nl: {
      title: 'Het project heeft een leider die er nog is',
      motivation:
        'Iemand moet aanspreekbaar zijn op een project. Is de leider vertrokken, dan komen vragen, risico’s en bevindingen bij niemand aan.',
      requirement: 'Het project heeft een leider, en het account van die leider is actief.',
      remediation: [
        'Spreek met de opdrachtgever af wie het project leidt.',
        'Vraag een Jira-beheerder of projectbeheerder die persoon als projectleider in te stellen.',
      ],
      whenNotToUse: 'Vrijwel nooit: een project dat geen leider nodig heeft, is klaar en kan gearchiveerd worden.',
      options: {},
      reasons: {
        noLead: 'Het project heeft geen leider.',
        inactive: 'Het account van de leider is niet meer actief.',
        notRead: 'Er is nog niet bij Jira nagevraagd wie de leider is.',
      },
    },
  },
};
