import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { registerEntry } from '../parts/register-entry';
import { say } from '../parts/say';

export const registers: readonly BlueprintIssue[] = [
  registerEntry({
    id: 'risk-longer',
    register: 'risk',
    summary: say('The deployment takes longer than the window', 'De uitrol duurt langer dan het venster'),
    text: say(
      'Production has more data than test.\n\nLikelihood medium, impact high.',
      'Productie heeft meer gegevens dan test.\n\nKans middel, gevolg groot.',
    ),
    response: say(
      'Reduce: measure with production volumes; an hour of no return in the plan.',
      'Verkleinen: meten met productievolumes; een uur zonder terugweg in het plan.',
    ),
    owner: 'question:techlead',
    due: 'golive-20wd',
  }),
  registerEntry({
    id: 'risk-interface',
    register: 'risk',
    summary: say('A connected system breaks that nobody thought of', 'Een gekoppeld systeem gaat stuk waar niemand aan dacht'),
    text: say(
      'The list of interfaces is older than the interfaces.\n\nLikelihood medium, impact high.',
      'De lijst van koppelingen is ouder dan de koppelingen.\n\nKans middel, gevolg groot.',
    ),
    response: say(
      'Reduce: take interfaces from the network log, not from the list; ask each owner.',
      'Verkleinen: koppelingen uit de netwerklog halen, niet van de lijst; elke eigenaar vragen.',
    ),
    owner: 'question:techlead',
    due: 'golive-25wd',
  }),
  registerEntry({
    id: 'risk-backout',
    register: 'risk',
    summary: say('Going back loses data entered since', 'Teruggaan kost gegevens die sindsdien zijn ingevoerd'),
    text: say('Likelihood low, impact high.', 'Kans klein, gevolg groot.'),
    response: say(
      'Accept until the hour of no return, or keep entries apart until then; the service owner chooses.',
      'Accepteren tot het uur zonder terugweg, of invoer tot dan apart houden; de service-eigenaar kiest.',
    ),
    owner: 'question:serviceowner',
    due: 'golive-15wd',
  }),
  registerEntry({
    id: 'change-request',
    register: 'change',
    summary: say('Change to {{service}}: {{name}}', 'Wijziging aan {{service}}: {{name}}'),
    text: say(
      '**Reason:** {{goal}}\n\n**Risk class:** {{label(risk)}}\n\n**Go-live:** {{date(golive)}}\n\nThe request that the CAB decides on; it is closed with the review.',
      '**Aanleiding:** {{goal}}\n\n**Risicoklasse:** {{label(risk)}}\n\n**Livegang:** {{date(golive)}}\n\nHet verzoek waarover het CAB beslist; het wordt met de evaluatie gesloten.',
    ),
    owner: 'question:manager',
    due: 'golive-7wd',
    priority: 'High',
  }),
  registerEntry({
    id: 'decision-window',
    register: 'decision',
    summary: say('When exactly, and who is on duty?', 'Wanneer precies, en wie heeft dienst?'),
    text: say(
      '**Proposal:** a weekday evening rather than a weekend: suppliers answer the telephone and everybody is awake the day after.',
      '**Voorstel:** een doordeweekse avond liever dan een weekend: leveranciers nemen de telefoon op en de dag erna is iedereen wakker.',
    ),
    owner: 'question:serviceowner',
    due: 'golive-30wd',
  }),
  registerEntry({
    id: 'decision-downtime',
    register: 'decision',
    summary: say('How long may {{service}} be away?', 'Hoe lang mag {{service}} weg zijn?'),
    text: say('Hours, from when to when, and what users do meanwhile.', 'Uren, van wanneer tot wanneer, en wat gebruikers intussen doen.'),
    owner: 'question:serviceowner',
    due: 'golive-32wd',
    when: 'downtime',
  }),
];
