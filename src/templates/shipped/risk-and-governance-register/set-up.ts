import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { listed, paragraphs, say } from '../parts/say';
import { epic, task } from '../parts/work';

const arranged = { assignee: 'question:secretary', components: ['governance'], versions: ['running'], stage: 'setup' } as const;

/** Four weeks to get a register that people believe. */
export const setUp: BlueprintIssue = epic({
  id: 'set-up',
  summary: say('Set up governance', 'Besturing inrichten'),
  description: say(
    'Who decides what, what we can bear, and how bad news travels. Ends with the first meeting of the board.',
    'Wie beslist wat, wat we kunnen dragen, en hoe slecht nieuws reist. Eindigt met de eerste vergadering van de board.',
  ),
  assignee: 'question:secretary',
  components: ['governance'],
  start: 'start',
  due: 'start+20wd',
  stage: 'setup',
  rule: { severity: 'should', keep: 'exists', why: say('A register without rules is a list.', 'Een register zonder regels is een lijst.') },
  children: [
    task({
      ...arranged,
      id: 'terms',
      summary: say('Terms of reference of the board', 'Reglement van de board'),
      description: paragraphs(
        say('**For:** {{goal}}', '**Voor:** {{goal}}'),
        listed(say('The text says', 'De tekst zegt'), [
          say(
            'What the board decides, what it only hears, what it leaves to others',
            'Wat de board beslist, wat zij alleen hoort, wat zij aan anderen laat',
          ),
          say('Who sits in it, who stands in, how many make a quorum', 'Wie erin zit, wie vervangt, wanneer er een quorum is'),
          say(
            'How decisions are recorded, and until when they can be taken back',
            'Hoe besluiten worden vastgelegd, en tot wanneer ze terug te draaien zijn',
          ),
          say('To whom the board itself answers', 'Aan wie de board zelf verantwoording aflegt'),
        ]),
      ),
      start: 'start',
      due: 'start+4wd',
      estimate: '2d',
      links: { blocks: ['appetite', 'escalation', 'action-access'] },
    }),
    task({
      ...arranged,
      id: 'appetite',
      summary: say('Risk appetite and scales', 'Risicobereidheid en schalen'),
      description: listed(say('Settle', 'Vaststellen'), [
        say(
          'Likelihood and impact in five steps, with examples in money, days and people',
          'Kans en gevolg in vijf stappen, met voorbeelden in geld, dagen en mensen',
        ),
        say('What is never accepted: safety, law, personal data', 'Wat nooit wordt geaccepteerd: veiligheid, wet, persoonsgegevens'),
        say('From which score on the board hears of it within a day', 'Vanaf welke score de board het binnen een dag hoort'),
      ]),
      start: 'start+5wd',
      due: 'start+10wd',
      estimate: '2d',
      links: { blocks: ['workshop'] },
    }),
    task({
      ...arranged,
      id: 'escalation',
      summary: say('Escalation path with names and hours', 'Escalatiepad met namen en uren'),
      description: say(
        'Who is called, in which order, within how many hours; what may be decided without the board. Tried once by telephone.',
        'Wie wordt gebeld, in welke volgorde, binnen hoeveel uur; wat zonder de board besloten mag worden. Eén keer telefonisch geprobeerd.',
      ),
      start: 'start+5wd',
      due: 'start+9wd',
      estimate: '1d',
      links: { blocks: ['first-board'] },
    }),
    task({
      ...arranged,
      id: 'workshop',
      summary: say('Risk workshop: fill the register', 'Risicoworkshop: het register vullen'),
      description: listed(say('Two hours', 'Twee uur'), [
        say(
          'Alone: what may go wrong, what may go better? Ten minutes of silence',
          'Alleen: wat kan misgaan, wat kan beter gaan? Tien minuten stil',
        ),
        say('Together: cause, event, effect; join what is the same', 'Samen: oorzaak, gebeurtenis, gevolg; samenvoegen wat hetzelfde is'),
        say(
          'Score, the ten highest get an owner and a response in the room',
          'Scoren; de tien hoogste krijgen ter plekke een eigenaar en een maatregel',
        ),
        say('Starter entries of this project: correct or close them', 'De startregels in dit project: verbeteren of sluiten'),
      ]),
      labels: ['meeting'],
      start: 'start+11wd',
      due: 'start+14wd',
      estimate: '1d',
      links: { blocks: ['first-board'] },
    }),
    task({
      ...arranged,
      id: 'first-board',
      summary: say(
        'First meeting: adopt terms, appetite and register',
        'Eerste vergadering: reglement, bereidheid en register vaststellen',
      ),
      description: say(
        'The board adopts what was prepared, names the owners of the ten highest risks, and fixes the dates of the year.',
        'De board stelt vast wat is voorbereid, benoemt de eigenaren van de tien hoogste risico’s, en prikt de data van het jaar.',
      ),
      assignee: 'question:chair',
      labels: ['meeting', 'gate-review'],
      milestone: true,
      start: 'start+17wd',
      due: 'start+20wd',
      estimate: '4h',
      links: { blocks: ['board', 'reviews'] },
    }),
  ],
});
