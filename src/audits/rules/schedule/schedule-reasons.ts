import type { CheckReason } from '../../schedule/checks/check-outcome';

type ReasonCode = CheckReason['code'] | 'notScheduled';

const en: Readonly<Record<ReasonCode, string>> = {
  share: '{{count}} of {{of}} tasks ({{percent}}%); the limit is {{limit}}%.',
  linkShare: '{{count}} of {{of}} links ({{percent}}%); the limit is {{limit}}%.',
  index: 'The index is {{index}}; it should be at least {{limit}}.',
  shift: 'A delay of {{limit}} working days moved the finish by {{days}}.',
  gap: 'Before the critical path begins, {{days}} working days pass; {{limit}} are allowed.',
  circles: 'Circles of issues that wait for each other: {{count}}.',
  notScheduled: 'No open issue has a date: the project is not run by a schedule.',
  noOpenTasks: 'There is no open task to judge.',
  noLinks: 'No open task is linked to another by “blocks”.',
  noDates: 'There are no dates to compare.',
  noStatusDate: 'It is not known up to when the schedule was brought up to date.',
  noBaseline: 'No baseline holds the approved dates.',
  nothingDueByBaseline: 'By the baseline, nothing had to be finished yet.',
  noTarget: 'There is neither a release date nor a deadline nor a baseline to measure against.',
  fewDurations: 'How long it takes is known of {{count}} of {{of}} open tasks; {{limit}}% are needed.',
  circularLinks: 'Some issues wait for each other in a circle, so that there is no critical path. Circles: {{count}}.',
  pathOfOneTask: 'The critical path is a single task: there is no link on it that a delay could travel along.',
  noWorkingTime: 'The working calendar has no working hours.',
  linksHoldNoLags: 'Links between Jira issues hold no leads and lags.',
  linksHoldNoTypes: 'Links between Jira issues know one kind of dependency only: what blocks has to be finished first.',
  tasksHoldNoConstraints: 'Jira issues hold no date constraints.',
  tasksHoldNoResources: 'The source of the schedule holds no resources.',
  sourceHoldsNoBaseline: 'The source of the schedule holds no baseline.',
  broken: 'The check broke off.',
};

const nl: Readonly<Record<ReasonCode, string>> = {
  share: '{{count}} van {{of}} taken ({{percent}}%); de grens is {{limit}}%.',
  linkShare: '{{count}} van {{of}} koppelingen ({{percent}}%); de grens is {{limit}}%.',
  index: 'De index is {{index}}; minstens {{limit}} is de bedoeling.',
  shift: 'Een vertraging van {{limit}} werkdagen verschoof het einde met {{days}}.',
  gap: 'Voordat het kritieke pad begint, gaan er {{days}} werkdagen voorbij; {{limit}} mag.',
  circles: 'Kringen van issues die op elkaar wachten: {{count}}.',
  notScheduled: 'Geen enkel open issue heeft een datum: het project werkt niet met een planning.',
  noOpenTasks: 'Er is geen open taak om te beoordelen.',
  noLinks: 'Geen enkele open taak is met “blocks” aan een andere gekoppeld.',
  noDates: 'Er zijn geen data om te vergelijken.',
  noStatusDate: 'Het is niet bekend tot wanneer de planning is bijgewerkt.',
  noBaseline: 'Er is geen baseline met de goedgekeurde data.',
  nothingDueByBaseline: 'Volgens de baseline hoefde er nog niets klaar te zijn.',
  noTarget: 'Er is geen releasedatum, deadline of baseline om aan af te meten.',
  fewDurations: 'Van {{count}} van de {{of}} open taken is bekend hoelang ze duren; {{limit}}% is nodig.',
  circularLinks: 'Sommige issues wachten in een kring op elkaar, zodat er geen kritiek pad is. Kringen: {{count}}.',
  pathOfOneTask: 'Het kritieke pad is één taak: er ligt geen koppeling op waarlangs een vertraging zich kan voortplanten.',
  noWorkingTime: 'De werkkalender heeft geen werkuren.',
  linksHoldNoLags: 'Koppelingen tussen Jira-issues kennen geen overlap en geen wachttijd.',
  linksHoldNoTypes: 'Koppelingen tussen Jira-issues kennen maar één soort afhankelijkheid: wat blokkeert, moet eerst klaar zijn.',
  tasksHoldNoConstraints: 'Jira-issues kennen geen vastgezette data.',
  tasksHoldNoResources: 'De bron van de planning kent geen mensen of middelen.',
  sourceHoldsNoBaseline: 'De bron van de planning kent geen baseline.',
  broken: 'De controle is afgebroken.',
};

const picked = (texts: Readonly<Record<ReasonCode, string>>, codes: readonly ReasonCode[]): Readonly<Record<string, string>> =>
  Object.fromEntries(codes.map((code) => [code, texts[code]]));

/** The texts of the reasons that a rule can give. Every schedule rule can say that the project has no schedule. */
export const reasonTexts = (...codes: readonly ReasonCode[]) => ({
  en: picked(en, ['notScheduled', ...codes]),
  nl: picked(nl, ['notScheduled', ...codes]),
});

/** What a rule that needs the critical path can say when there is none to rely on. */
export const pathReasons = ['noOpenTasks', 'fewDurations', 'circularLinks', 'noWorkingTime'] as const;
