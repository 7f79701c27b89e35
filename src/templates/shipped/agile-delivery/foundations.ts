import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { listed, paragraphs, say } from '../parts/say';
import { epic, task } from '../parts/work';

const made = { assignee: 'question:techlead', components: ['platform'], versions: ['skeleton'], stage: 'skeleton' } as const;

/** The thinnest thing that goes all the way to production, and the agreements of the team. */
export const foundations: BlueprintIssue = epic({
  id: 'foundations',
  summary: say('Walking skeleton: one thin slice into production', 'Geraamte: één dun plakje tot in productie'),
  description: say(
    'Everything that can stop a release is met in the first weeks, with next to nothing to release.',
    'Alles wat een release kan tegenhouden, komt in de eerste weken voorbij, met bijna niets om te releasen.',
  ),
  assignee: 'question:techlead',
  components: ['platform'],
  start: 'start+5wd',
  due: 'start+30wd',
  stage: 'skeleton',
  children: [
    task({
      id: 'working-agreement',
      summary: say('Agree on Definition of Ready and Definition of Done', 'Definition of Ready en Definition of Done afspreken'),
      description: paragraphs(
        say(
          'Start from this proposal, in an hour with the whole team. Every change later is made in a retrospective.',
          'Begin met dit voorstel, in een uur met het hele team. Elke latere verandering komt uit een retrospective.',
        ),
        listed(say('Ready', 'Ready'), [
          say('We know for whom it is and why now', 'We weten voor wie het is en waarom nu'),
          say('Acceptance criteria are written', 'Er staan acceptatiecriteria bij'),
          say('It fits into half a sprint', 'Het past in een halve sprint'),
          say('Nothing outside the team stands in the way', 'Niets buiten het team staat in de weg'),
        ]),
        listed(say('Done', 'Done'), [
          say(
            'Acceptance criteria are met and shown to the product owner',
            'Acceptatiecriteria zijn gehaald en aan de product owner getoond',
          ),
          say('Reviewed by somebody else, tests run by themselves', 'Nagekeken door een ander, tests draaien vanzelf'),
          say('Usable with a keyboard and a screen reader', 'Te gebruiken met toetsenbord en schermlezer'),
          say('Documentation and release note are written', 'Documentatie en releasenote zijn geschreven'),
          say('It runs in production, or could today', 'Het draait in productie, of zou dat vandaag kunnen'),
        ]),
      ),
      assignee: 'question:manager',
      components: ['product'],
      versions: ['skeleton'],
      stage: 'skeleton',
      start: 'start+5wd',
      due: 'start+5wd',
      estimate: '2h',
      links: { blocks: ['outcome-1', 'pipeline', 'security-baseline', 'rhythm'] },
    }),
    task({
      ...made,
      id: 'pipeline',
      summary: say('Repository, pipeline and environments', 'Repository, pipeline en omgevingen'),
      description: say(
        'From commit to production without a hand on it, in under fifteen minutes, with a way back that was tried once.',
        'Van commit naar productie zonder handwerk, binnen een kwartier, met een weg terug die één keer is geprobeerd.',
      ),
      start: 'start+6wd',
      due: 'start+15wd',
      estimate: '8d',
      links: { blocks: ['skeleton-slice'] },
    }),
    task({
      ...made,
      id: 'security-baseline',
      summary: say('Threat model and data protection', 'Dreigingsmodel en gegevensbescherming'),
      description: say(
        'Who would attack this and how; which personal data is kept, why, how long. Findings become stories or risks.',
        'Wie zou dit aanvallen en hoe; welke persoonsgegevens worden bewaard, waarom, hoe lang. Bevindingen worden stories of risico’s.',
      ),
      start: 'start+10wd',
      due: 'start+14wd',
      estimate: '2d',
      links: { blocks: ['skeleton-slice'] },
    }),
    task({
      ...made,
      id: 'skeleton-slice',
      summary: say('First slice in production, for ourselves', 'Het eerste plakje in productie, voor onszelf'),
      description: say(
        'One step of the story map, ugly and complete: screen, logic, data, log, alert.',
        'Eén stap van de story map, lelijk en compleet: scherm, logica, gegevens, log, alarm.',
      ),
      start: 'start+16wd',
      due: 'start+25wd',
      estimate: '8d',
      links: { blocks: ['observability'] },
    }),
    task({
      ...made,
      id: 'observability',
      summary: say('See how it is used and when it fails', 'Zien hoe het gebruikt wordt en wanneer het stukgaat'),
      description: say(
        'The figure of the product goal on a page that everybody opens; errors that wake somebody before users call.',
        'Het getal van het productdoel op een pagina die iedereen opent; fouten die iemand wakker maken voordat gebruikers bellen.',
      ),
      start: 'start+26wd',
      due: 'start+30wd',
      estimate: '3d',
      links: { blocks: ['beta-release'] },
    }),
  ],
});
