import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { registerEntry } from '../parts/register-entry';
import { say } from '../parts/say';

/** First entries of the follow-up register: risks, issues, changes and lessons in one list, each with a custodian. */
export const followUpRegister: readonly BlueprintIssue[] = [
  registerEntry({
    id: 'risk-part-time',
    register: 'risk',
    summary: say('The team works on this beside its daily work', 'Het team doet dit naast het gewone werk'),
    text: say(
      'Whenever daily work gets busy, the project stands still.\n\nLikelihood high, impact medium.',
      'Zodra het gewone werk druk wordt, staat het project stil.\n\nKans groot, gevolg middel.',
    ),
    response: say(
      'Reduce: fixed project days, agreed with the managers in A03.',
      'Verkleinen: vaste projectdagen, afgesproken met de leidinggevenden in A03.',
    ),
    owner: 'question:manager',
    due: 'start+8wd',
  }),
  registerEntry({
    id: 'risk-one-expert',
    register: 'risk',
    summary: say('Only one person knows how it works', 'Maar één persoon weet hoe het werkt'),
    text: say(
      'If that person is away, everything waits.\n\nLikelihood medium, impact high.',
      'Is die persoon er niet, dan wacht alles.\n\nKans middel, gevolg groot.',
    ),
    response: say(
      'Reduce: a second person works along from the first deliverable on.',
      'Verkleinen: een tweede persoon werkt mee vanaf het eerste product.',
    ),
    owner: 'question:manager',
    due: 'start+10wd',
  }),
  registerEntry({
    id: 'risk-users-late',
    register: 'risk',
    summary: say('Users see the result for the first time when it is finished', 'Gebruikers zien het resultaat pas als het klaar is'),
    text: say(
      'Then it is a good answer to another question.\n\nLikelihood medium, impact high.',
      'Dan is het een goed antwoord op een andere vraag.\n\nKans middel, gevolg groot.',
    ),
    response: say('Avoid: show something every month, in E01.', 'Vermijden: elke maand iets laten zien, in E01.'),
    owner: 'question:sponsor',
    due: 'start+15wd',
  }),
  registerEntry({
    id: 'issue-time',
    register: 'issue',
    summary: say('Days per week of the team are not confirmed yet', 'De dagen per week van het team zijn nog niet bevestigd'),
    text: say(
      'Settle it in A03; without it every date in this project is a wish.',
      'Regelen in A03; zonder bevestiging is elke datum in dit project een wens.',
    ),
    owner: 'question:manager',
    due: 'start+3wd',
  }),
  registerEntry({
    id: 'decision-peer',
    register: 'decision',
    summary: say('What happens when a peer review scores below 7?', 'Wat doen we als een review onder de 7 scoort?'),
    text: say(
      '**Proposal:** at most two days of mending, then a second review; the month begins later if need be.',
      '**Voorstel:** hoogstens twee dagen herstellen, dan een tweede review; de maand begint zo nodig later.',
    ),
    owner: 'question:sponsor',
    due: 'start+8wd',
  }),
];
