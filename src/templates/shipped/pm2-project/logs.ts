import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { registerEntry } from '../parts/register-entry';
import { say } from '../parts/say';

/** First entries of the four logs: what nearly every project meets. They are there to be corrected, not to be believed. */
export const logs: readonly BlueprintIssue[] = [
  registerEntry({
    id: 'risk-time-of-people',
    register: 'risk',
    summary: say('Key people of the business have too little time', 'Sleutelfiguren uit de organisatie hebben te weinig tijd'),
    text: say(
      '**Cause:** they keep their daily work. **Effect:** decisions and tests come late.\n\nLikelihood high, impact high.',
      '**Oorzaak:** hun dagelijkse werk gaat door. **Gevolg:** besluiten en tests komen te laat.\n\nKans groot, gevolg groot.',
    ),
    response: say(
      'Reduce: agree hours per week in the charter, and have each name a deputy.',
      'Verkleinen: uren per week afspreken in het charter, en iedereen een vervanger laten aanwijzen.',
    ),
    owner: 'question:business',
    due: 'start+12wd',
  }),
  registerEntry({
    id: 'risk-scope-grows',
    register: 'risk',
    summary: say('Scope grows in small steps that nobody decides', 'De omvang groeit in kleine stappen waar niemand over beslist'),
    text: say(
      '**Cause:** wishes reach the team directly. **Effect:** time and money run out before the main deliverable is done.\n\nLikelihood medium, impact high.',
      '**Oorzaak:** wensen komen rechtstreeks bij het team. **Gevolg:** tijd en geld zijn op voordat het belangrijkste product klaar is.\n\nKans middel, gevolg groot.',
    ),
    response: say(
      'Avoid: one door for wishes, the change log; the steering committee sees the sum at every meeting.',
      'Vermijden: één loket voor wensen, de wijzigingslog; de stuurgroep ziet elke vergadering de optelsom.',
    ),
    owner: 'question:manager',
    due: 'start+20wd',
  }),
  registerEntry({
    id: 'risk-benefits',
    register: 'risk',
    summary: say('Benefits cannot be shown because nobody measured before', 'Baten zijn niet aantoonbaar doordat vooraf niemand mat'),
    text: say(
      '**Cause:** measuring starts after delivery. **Effect:** the business case can neither be proved nor corrected.\n\nLikelihood medium, impact medium.',
      '**Oorzaak:** het meten begint na de oplevering. **Gevolg:** de businesscase is niet te bewijzen en niet bij te sturen.\n\nKans middel, gevolg middel.',
    ),
    response: say('Avoid: measure the starting figures during planning.', 'Vermijden: de beginstanden tijdens de planning meten.'),
    owner: 'question:owner',
    due: 'start+30wd',
  }),
  registerEntry({
    id: 'risk-operations',
    register: 'risk',
    summary: say('Operations is asked too late and refuses the handover', 'Beheer wordt te laat betrokken en weigert de overdracht'),
    text: say(
      '**Cause:** those who run the result are not in the core team. **Effect:** the project cannot close.\n\nLikelihood medium, impact high.',
      '**Oorzaak:** wie het resultaat gaat beheren, zit niet in het kernteam. **Gevolg:** het project kan niet sluiten.\n\nKans middel, gevolg groot.',
    ),
    response: say(
      'Reduce: operations joins the core team from the planning kick-off and co-writes the transition plan.',
      'Verkleinen: beheer zit vanaf de kick-off van de planning in het kernteam en schrijft mee aan het transitieplan.',
    ),
    owner: 'question:manager',
    due: 'start+25wd',
  }),
  registerEntry({
    id: 'risk-supplier',
    register: 'risk',
    summary: say('The procurement takes longer than planned', 'De inkoop duurt langer dan gepland'),
    text: say(
      '**Cause:** objections, or no valid tender. **Effect:** executing begins late.\n\nLikelihood medium, impact high.',
      '**Oorzaak:** bezwaren, of geen geldige inschrijving. **Gevolg:** de uitvoering begint te laat.\n\nKans middel, gevolg groot.',
    ),
    response: say(
      'Reduce: start market consultation during initiating; plan the standstill period as work.',
      'Verkleinen: de marktconsultatie al in de initiatie beginnen; de wachttijd als werk inplannen.',
    ),
    owner: 'question:manager',
    due: 'start+18wd',
    when: 'outsourcing',
  }),
  registerEntry({
    id: 'issue-roles',
    register: 'issue',
    summary: say('Not every role has a name yet', 'Nog niet elke rol heeft een naam'),
    text: say(
      'Project manager and project owner are named; core team, implementation group and the users’ side of the steering committee have to follow before the gate Ready for Planning.',
      'Projectleider en projecteigenaar zijn benoemd; kernteam, implementatiegroep en de gebruikerskant van de stuurgroep moeten volgen vóór het beslismoment Ready for Planning.',
    ),
    owner: 'question:manager',
    due: 'start+10wd',
  }),
  registerEntry({
    id: 'decision-tailoring',
    register: 'decision',
    summary: say('Which parts of the method do we use?', 'Welke delen van de methode gebruiken we?'),
    text: say(
      '**Proposal:** the artefacts as they stand in this project, in the variant “{{label(size)}}”. What is left out is named in the handbook, with the reason.',
      '**Voorstel:** de artefacten zoals ze in dit project staan, in de variant “{{label(size)}}”. Wat wegblijft, staat met reden in het handboek.',
    ),
    owner: 'question:owner',
    due: 'start+13wd',
  }),
  registerEntry({
    id: 'decision-tolerances',
    register: 'decision',
    summary: say('From which deviation on does the steering committee decide?', 'Vanaf welke afwijking beslist de stuurgroep?'),
    text: say(
      '**Proposal:** two weeks on a milestone, five per cent of the budget, any deliverable left out. Below that the project manager decides and reports it.',
      '**Voorstel:** twee weken op een mijlpaal, vijf procent van het budget, elk product dat vervalt. Daaronder beslist de projectleider en meldt het.',
    ),
    owner: 'question:owner',
    due: 'start+13wd',
  }),
  registerEntry({
    id: 'change-procedure',
    register: 'change',
    summary: say('Change 0: try the change procedure on a small wish', 'Wijziging 0: de procedure proberen op een kleine wens'),
    text: say(
      'Take the first small wish and walk it through: who asks, what it costs in days and money, which risks it brings, who decides, where it lands in the plan. Better to find the holes now than with the first large change.',
      'Neem de eerste kleine wens en doorloop alles: wie vraagt, wat het kost in dagen en geld, welke risico’s het geeft, wie beslist, waar het in de planning komt. Gaten vinden we liever nu dan bij de eerste grote wijziging.',
    ),
    owner: 'question:manager',
    due: 'start+35wd',
  }),
];
