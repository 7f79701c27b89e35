import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { registerEntry } from '../parts/register-entry';
import { say } from '../parts/say';

/** First entries: what boards of all kinds meet. Half of them will be closed in the first workshop, which is what they are for. */
export const registers: readonly BlueprintIssue[] = [
  registerEntry({
    id: 'risk-key-people',
    register: 'risk',
    summary: say('Somebody who knows everything leaves', 'Iemand die alles weet, vertrekt'),
    text: say(
      '**Effect:** work stands still for weeks.\n\nLikelihood medium, impact high.',
      '**Gevolg:** werk ligt weken stil.\n\nKans middel, gevolg groot.',
    ),
    response: say(
      'Reduce: name a deputy for each key role; hand over one task a month on purpose.',
      'Verkleinen: voor elke sleutelrol een vervanger benoemen; elke maand bewust één taak overdragen.',
    ),
    owner: 'question:chair',
    due: 'start+14wd',
  }),
  registerEntry({
    id: 'risk-budget-cut',
    register: 'risk',
    summary: say('The budget is cut during the year', 'Het budget wordt tijdens het jaar verlaagd'),
    text: say(
      '**Effect:** started work cannot be finished.\n\nLikelihood medium, impact medium.',
      '**Gevolg:** begonnen werk is niet af te maken.\n\nKans middel, gevolg middel.',
    ),
    response: say(
      'Reduce: order of value agreed beforehand, so that the last is dropped and not the loudest kept.',
      'Verkleinen: volgorde van waarde vooraf afspreken, zodat het laatste vervalt en niet het luidste blijft.',
    ),
    owner: 'question:chair',
    due: 'start+18wd',
  }),
  registerEntry({
    id: 'risk-supplier-fails',
    register: 'risk',
    summary: say('A supplier fails or is taken over', 'Een leverancier valt om of wordt overgenomen'),
    text: say('Likelihood low, impact high.', 'Kans klein, gevolg groot.'),
    response: say(
      'Share: exit clause and data return in each contract; a yearly look at figures.',
      'Delen: exitclausule en teruggave van gegevens in elk contract; jaarlijks naar de cijfers kijken.',
    ),
    owner: 'question:secretary',
    due: 'start+22wd',
  }),
  registerEntry({
    id: 'risk-data-breach',
    register: 'risk',
    summary: say('Personal data gets into the wrong hands', 'Persoonsgegevens komen in verkeerde handen'),
    text: say(
      '**Effect:** people are harmed, and the authority has to be told within three days.\n\nLikelihood medium, impact high.',
      '**Gevolg:** mensen worden geschaad, en de toezichthouder moet het binnen drie dagen weten.\n\nKans middel, gevolg groot.',
    ),
    response: say(
      'Avoid and reduce: keep less, encrypt, rehearse the notification once a year.',
      'Vermijden en verkleinen: minder bewaren, versleutelen, de melding één keer per jaar oefenen.',
    ),
    owner: 'question:secretary',
    due: 'start+16wd',
    priority: 'High',
  }),
  registerEntry({
    id: 'risk-dependent-projects',
    register: 'risk',
    summary: say('Two projects wait for each other', 'Twee projecten wachten op elkaar'),
    text: say(
      '**Cause:** each plans with the other’s best case.\n\nLikelihood high, impact medium.',
      '**Oorzaak:** elk plant met het gunstigste geval van de ander.\n\nKans groot, gevolg middel.',
    ),
    response: say(
      'Reduce: dependencies as links between items of both projects, looked at every month.',
      'Verkleinen: afhankelijkheden als koppelingen tussen items van beide projecten, elke maand bekeken.',
    ),
    owner: 'question:secretary',
    due: 'start+20wd',
  }),
  registerEntry({
    id: 'chance-reuse',
    register: 'risk',
    summary: say('Chance: what one project makes, two others can use', 'Kans: wat één project maakt, kunnen twee andere gebruiken'),
    text: say('Likelihood medium, gain high.', 'Kans middel, winst groot.'),
    response: say(
      'Enhance: show results at the board before they are finished.',
      'Vergroten: resultaten in de board laten zien voordat ze klaar zijn.',
    ),
    owner: 'question:chair',
    due: 'start+24wd',
  }),
  registerEntry({
    id: 'issue-old-lists',
    register: 'issue',
    summary: say('There are other lists of risks in circulation', 'Er zijn andere risicolijsten in omloop'),
    text: say(
      'Spreadsheets of earlier years. Take over what still holds, and withdraw them.',
      'Spreadsheets van eerdere jaren. Neem over wat nog klopt, en trek ze in.',
    ),
    owner: 'question:secretary',
    due: 'start+12wd',
  }),
  registerEntry({
    id: 'decision-appetite',
    register: 'decision',
    summary: say('What do we never accept?', 'Wat accepteren we nooit?'),
    text: say(
      '**Proposal:** harm to people, breaking the law, loss of personal data. Everything else has a price that we name.',
      '**Voorstel:** schade aan mensen, overtreden van de wet, verlies van persoonsgegevens. Al het andere heeft een prijs die we noemen.',
    ),
    owner: 'question:chair',
    due: 'start+10wd',
  }),
  registerEntry({
    id: 'decision-quorum',
    register: 'decision',
    summary: say('When may the board decide, and who stands in?', 'Wanneer mag de board beslissen, en wie vervangt?'),
    text: say(
      '**Proposal:** three members including the chair or the deputy; urgent decisions by mail within a day, confirmed in the next meeting.',
      '**Voorstel:** drie leden onder wie de voorzitter of de vervanger; spoed per mail binnen een dag, bekrachtigd in de volgende vergadering.',
    ),
    owner: 'question:chair',
    due: 'start+10wd',
  }),
  registerEntry({
    id: 'change-scope',
    register: 'change',
    summary: say('How does a change of scope reach us?', 'Hoe komt een wijziging van de omvang bij ons?'),
    text: say(
      'First request, to try the way: who asks, what it costs, which projects it touches, who decides.',
      'Eerste verzoek, om de weg te proberen: wie vraagt, wat het kost, welke projecten het raakt, wie beslist.',
    ),
    owner: 'question:secretary',
    due: 'start+19wd',
  }),
  {
    ...registerEntry({
      id: 'action-access',
      register: 'action',
      summary: say('Give the members of the board access to this project', 'De leden van de board toegang geven tot dit project'),
      text: say('And show them the filters, ten minutes each.', 'En ze de filters laten zien, tien minuten per persoon.'),
      owner: 'question:secretary',
      due: 'start+6wd',
    }),
    versions: ['running'],
    start: 'start+5wd',
    estimate: '2h',
  },
];
