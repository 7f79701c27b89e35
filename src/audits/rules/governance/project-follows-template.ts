import type { TemplateDeviation } from '../../dossier/project-dossier';
import { namedByReason } from '../../findings/subject-name';
import { because, notApplicable, notAvailable, passOrFail, subjectIdOf } from '../pass-or-fail';
import type { ProjectRule } from '../rule';
import { govS002, plumblinesOwn } from '../rule-sources';

export const projectFollowsTemplate: ProjectRule = {
  id: 'project-follows-template',
  scope: 'project',
  topic: 'governance',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 5,
  options: [],
  judge: ({ template }) => {
    if (template === 'none') return notApplicable('noTemplate');
    if (template === null) return notAvailable('notCompared');
    const count = (state: TemplateDeviation['state']): number =>
      template.deviations.filter((deviation) => deviation.state === state).length;
    const findings = template.deviations.map(({ ref, title }) => ({ subjectId: subjectIdOf(ref), name: title || namedByReason('record') }));
    const counts = { missing: count('missing'), changed: count('changed'), extra: count('extra') };
    return passOrFail(
      'item',
      Math.max(template.judged, findings.length),
      findings,
      findings.length > 0 ? because('differs', counts) : undefined,
    );
  },
  sources: [govS002, plumblinesOwn],
  texts: {
    en: {
      title: 'The project follows its template',
      motivation:
        'A template carries what the organisation learned about running such projects. Where a project quietly drifts away from it, plans, registers and reports stop being comparable, and the next improvement of the template does not reach it.',
      requirement:
        'Everything that the version of the template used wants is there as it wants it, and lists that the template rules hold nothing else. What people fill in during the work (dates, assignees, texts of issues) is theirs, unless the template says that it stays.',
      remediation: [
        'Open the deviations on the Templates page, tab Drift.',
        'Bring back what is missing or changed, item by item, with “Compare and upgrade”.',
        'Waive what is deliberate, with a reason: it stays visible and counts as waived.',
      ],
      whenNotToUse: 'Where templates only give a start and projects are meant to go their own way.',
      options: {},
      reasons: {
        noTemplate: 'The project was not made from a template.',
        notCompared: 'The project has not been compared with its template yet.',
        differs: 'Missing: {{missing}}, changed: {{changed}}, too many: {{extra}}.',
        record: 'Project record',
      },
    },
    nl: {
      title: 'Het project volgt zijn sjabloon',
      motivation:
        'In een sjabloon zit wat de organisatie over zulke projecten heeft geleerd. Waar een project er ongemerkt van afdrijft, zijn planningen, registers en rapportages niet meer te vergelijken, en bereikt de volgende verbetering van het sjabloon het project niet.',
      requirement:
        'Alles wat de gebruikte versie van het sjabloon wil, is er zoals het sjabloon het wil, en lijsten die het sjabloon regelt bevatten niets anders. Wat mensen tijdens het werk invullen (data, toegewezenen, teksten van issues) is van hen, tenzij het sjabloon zegt dat het zo blijft.',
      remediation: [
        'Open de afwijkingen op de pagina Sjablonen, tabblad Afwijkingen.',
        'Breng terug wat ontbreekt of veranderd is, onderdeel voor onderdeel, met “Vergelijken en bijwerken”.',
        'Sta toe wat bewust is, met een reden: het blijft zichtbaar en telt als ontheven.',
      ],
      whenNotToUse: 'Waar sjablonen alleen een begin geven en projecten hun eigen weg horen te gaan.',
      options: {},
      reasons: {
        noTemplate: 'Het project is niet met een sjabloon gemaakt.',
        notCompared: 'Het project is nog niet met zijn sjabloon vergeleken.',
        differs: 'Ontbreekt: {{missing}}, veranderd: {{changed}}, te veel: {{extra}}.',
        record: 'Projectdossier',
      },
    },
  },
};
