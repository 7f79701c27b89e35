import type { RuleSource } from './rule';

/** Where rules come from. Plumbline takes over ideas and thresholds, and writes its own sentences. */
export const govS002: RuleSource = {
  title: 'Government Functional Standard GovS 002: Project delivery (UK)',
  url: 'https://www.gov.uk/government/publications/project-delivery-functional-standard',
  licence: 'Open Government Licence v3.0',
};

export const pm2: RuleSource = {
  title: 'PM² Project Management Methodology Guide (European Commission)',
  url: 'https://pm2.europa.eu/',
  licence: 'European Union; reuse authorised provided the source is acknowledged',
};

export const gaoSchedule: RuleSource = {
  title: 'Schedule Assessment Guide, GAO-16-89G (US Government Accountability Office)',
  url: 'https://www.gao.gov/products/gao-16-89g',
  licence: 'Work of the United States Government',
};

/** The ten practices of that guide by number: capturing, sequencing, resourcing, durations, traceability, critical path, float, risk, progress, baseline. */
export const gaoPractice = (practice: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10): RuleSource => ({
  ...gaoSchedule,
  title: `${gaoSchedule.title}, best practice ${practice}`,
});

export const p3express: RuleSource = {
  title: 'P3.express',
  url: 'https://p3.express/',
  licence: 'Only the idea is taken over; p3.express states its own terms',
};

export const scrumGuide: RuleSource = {
  title: 'The Scrum Guide (Ken Schwaber and Jeff Sutherland)',
  url: 'https://scrumguides.org/scrum-guide.html',
  licence: 'Creative Commons BY-SA 4.0',
};

export const plumblinesOwn: RuleSource = { title: 'Plumbline’s own', url: null, licence: 'Part of Plumbline' };
