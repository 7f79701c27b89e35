import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { registerEntry } from '../parts/register-entry';
import { say } from '../parts/say';

export const registers: readonly BlueprintIssue[] = [
  registerEntry({
    id: 'risk-line',
    register: 'risk',
    summary: say('The network line is not there in time', 'De netwerklijn is er niet op tijd'),
    text: say(
      'Suppliers of lines keep their dates seldom.\n\nLikelihood high, impact high.',
      'Leveranciers van lijnen halen hun datum zelden.\n\nKans groot, gevolg groot.',
    ),
    response: say(
      'Reduce: order before everything else; a mobile line for two weeks is reserved.',
      'Verkleinen: vóór al het andere bestellen; een mobiele lijn voor twee weken is gereserveerd.',
    ),
    owner: 'question:it',
    due: 'day-50wd',
    when: 'kind = "move"',
  }),
  registerEntry({
    id: 'risk-turnout',
    register: 'risk',
    summary: say('Far fewer or far more people come', 'Er komen veel minder of veel meer mensen'),
    text: say('Likelihood medium, impact medium.', 'Kans middel, gevolg middel.'),
    response: say(
      'Reduce: answers counted every week, a waiting list, numbers to catering ten days before.',
      'Verkleinen: antwoorden elke week tellen, een wachtlijst, aantallen tien dagen van tevoren naar de catering.',
    ),
    owner: 'question:communication',
    due: 'day-25wd',
    when: 'kind = "event"',
  }),
  registerEntry({
    id: 'risk-supplier',
    register: 'risk',
    summary: say('A supplier drops out in the last week', 'Een leverancier valt in de laatste week uit'),
    text: say('Likelihood low, impact high.', 'Kans klein, gevolg groot.'),
    response: say(
      'Share: a second choice named in the order list; penalty in the contract.',
      'Delen: een tweede keus op de bestellijst; een boete in het contract.',
    ),
    owner: 'question:facilities',
    due: 'day-40wd',
  }),
  registerEntry({
    id: 'risk-accident',
    register: 'risk',
    summary: say('Somebody is hurt', 'Iemand raakt gewond'),
    text: say(
      'Lifting, stairs, traffic while unloading.\n\nLikelihood low, impact high.',
      'Tillen, trappen, verkeer bij het lossen.\n\nKans klein, gevolg groot.',
    ),
    response: say(
      'Avoid: professionals lift; first aiders on site; traffic kept apart from people.',
      'Vermijden: tillen doen vakmensen; EHBO aanwezig; verkeer en mensen gescheiden.',
    ),
    owner: 'question:safety',
    due: 'day-30wd',
  }),
  registerEntry({
    id: 'risk-resistance',
    register: 'risk',
    summary: say('People feel passed over', 'Mensen voelen zich overgeslagen'),
    text: say(
      'They hear of it late, or from each other.\n\nLikelihood medium, impact medium.',
      'Ze horen het laat, of van elkaar.\n\nKans middel, gevolg middel.',
    ),
    response: say(
      'Reduce: contacts in each team, every question answered within two days.',
      'Verkleinen: contactpersonen in elk team, elke vraag binnen twee dagen beantwoord.',
    ),
    owner: 'question:communication',
    due: 'day-55wd',
  }),
  registerEntry({
    id: 'decision-plan-b',
    register: 'decision',
    summary: say('What is plan B, and until when can we choose it?', 'Wat is plan B, en tot wanneer kunnen we daarvoor kiezen?'),
    text: say(
      '**Proposal:** the same day four weeks later; decided at the gate “We are ready” at the latest.',
      '**Voorstel:** dezelfde dag vier weken later; uiterlijk besloten bij het beslismoment “We zijn klaar”.',
    ),
    owner: 'question:sponsor',
    due: 'day-61wd',
  }),
];
