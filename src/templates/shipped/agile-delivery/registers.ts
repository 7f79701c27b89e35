import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { registerEntry } from '../parts/register-entry';
import { say } from '../parts/say';

/** What teams of this kind meet: to be corrected in the first week. */
export const registers: readonly BlueprintIssue[] = [
  registerEntry({
    id: 'risk-wrong-thing',
    register: 'risk',
    summary: say('We build what nobody needs', 'We bouwen wat niemand nodig heeft'),
    text: say(
      'The first idea is taken for the need.\n\nLikelihood medium, impact high.',
      'Het eerste idee gaat door voor de behoefte.\n\nKans middel, gevolg groot.',
    ),
    response: say(
      'Reduce: discovery ends with evidence; a user at every review.',
      'Verkleinen: ontdekken eindigt met bewijs; bij elke review een gebruiker.',
    ),
    owner: 'question:productowner',
    due: 'start+10wd',
  }),
  registerEntry({
    id: 'risk-dependencies',
    register: 'risk',
    summary: say(
      'Another team’s system is not ready when we need it',
      'Het systeem van een ander team is niet klaar als wij het nodig hebben',
    ),
    text: say(
      'Interfaces are promised by word of mouth.\n\nLikelihood high, impact medium.',
      'Koppelingen zijn mondeling toegezegd.\n\nKans groot, gevolg middel.',
    ),
    response: say(
      'Share: one named contact a system, an agreed contract test, a stub until then.',
      'Delen: één contactpersoon per systeem, een afgesproken contracttest, tot dan een stub.',
    ),
    owner: 'question:techlead',
    due: 'start+15wd',
  }),
  registerEntry({
    id: 'risk-interrupts',
    register: 'risk',
    summary: say('Unplanned work eats the sprint', 'Ongepland werk eet de sprint op'),
    text: say(
      'Production incidents and questions from the side.\n\nLikelihood high, impact medium.',
      'Incidenten in productie en vragen van opzij.\n\nKans groot, gevolg middel.',
    ),
    response: say(
      'Reduce: one person a week takes interrupts; a fifth of each sprint stays free.',
      'Verkleinen: één persoon per week vangt verstoringen op; een vijfde van elke sprint blijft vrij.',
    ),
    owner: 'question:manager',
    due: 'start+20wd',
  }),
  registerEntry({
    id: 'risk-supply-chain',
    register: 'risk',
    summary: say('A library that we depend on has a security hole', 'Een bibliotheek die we gebruiken, heeft een beveiligingslek'),
    text: say('Likelihood high, impact medium.', 'Kans groot, gevolg middel.'),
    response: say(
      'Reduce: scan at every build, update every week, mend critical ones within two days.',
      'Verkleinen: scannen bij elke build, elke week bijwerken, kritieke lekken binnen twee dagen dicht.',
    ),
    owner: 'question:techlead',
    due: 'start+25wd',
  }),
  registerEntry({
    id: 'decision-architecture',
    register: 'decision',
    summary: say('Where does the data live?', 'Waar staan de gegevens?'),
    text: say(
      '**Options** with cost, way out and what they forbid. Decide as late as the skeleton allows, and write down why.',
      '**Opties** met kosten, uitweg en wat ze onmogelijk maken. Besluit zo laat als het geraamte toelaat, en schrijf op waarom.',
    ),
    owner: 'question:techlead',
    due: 'start+15wd',
  }),
  registerEntry({
    id: 'decision-support',
    register: 'decision',
    summary: say('Who supports it after 1.0?', 'Wie ondersteunt het na 1.0?'),
    text: say(
      '**Proposal:** the team that builds it runs it, with a rota and paid hours.',
      '**Voorstel:** het team dat het bouwt, beheert het, met een rooster en betaalde uren.',
    ),
    owner: 'question:sponsor',
    due: 'start+18wd',
  }),
];
