import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { say } from '../parts/say';
import { epic, task } from '../parts/work';

const discovers = { labels: ['discovery'], components: ['product'], assignee: 'question:productowner', stage: 'discovery' } as const;

/** Find out what is worth making before making it. */
export const discovery: BlueprintIssue = epic({
  id: 'discovery',
  summary: say('Discovery: what is worth making', 'Ontdekken: wat is het maken waard'),
  description: say(
    'Three weeks in which being wrong is cheap. Ends with a decision: go on with this, with something else, or not at all. Discovery goes on beside delivery afterwards; this epic is its first round.',
    'Drie weken waarin een vergissing weinig kost. Eindigt met een besluit: hiermee door, met iets anders, of niet. Ontdekken gaat daarna naast het opleveren door; deze epic is de eerste ronde.',
  ),
  assignee: 'question:productowner',
  labels: ['discovery'],
  start: 'start',
  due: 'start+15wd',
  stage: 'discovery',
  rule: {
    severity: 'should',
    keep: 'exists',
    why: say('Teams that skip discovery build the first idea.', 'Wie ontdekken overslaat, bouwt het eerste idee.'),
  },
  children: [
    task({
      ...discovers,
      id: 'interviews',
      summary: say('Talk to five users and watch them work', 'Met vijf gebruikers praten en meekijken'),
      description: say(
        '{{user}}: five of them, one hour each, at their own desk. Ask what they did last time, not what they would like. Notes are shared the same day.\n\n**Result:** the three problems that came up most, each with a quote.',
        '{{user}}: vijf mensen, elk een uur, op hun eigen plek. Vraag wat ze de vorige keer deden, niet wat ze zouden willen. Aantekeningen gaan dezelfde dag rond.\n\n**Resultaat:** de drie problemen die het vaakst terugkwamen, elk met een citaat.',
      ),
      start: 'start',
      due: 'start+4wd',
      estimate: '4d',
      links: { blocks: ['problem', 'working-agreement'] },
    }),
    task({
      ...discovers,
      id: 'problem',
      summary: say('Write down the problem and how success is measured', 'Het probleem opschrijven, en hoe succes gemeten wordt'),
      description: say(
        'Who has which problem, how often, what it costs them, and which figure will move when it is solved. Measure that figure now.\n\n**Goal:** {{goal}}',
        'Wie heeft welk probleem, hoe vaak, wat kost het, en welk getal verandert als het is opgelost. Meet dat getal nu.\n\n**Doel:** {{goal}}',
      ),
      start: 'start+5wd',
      due: 'start+6wd',
      estimate: '1d',
      links: { blocks: ['riskiest', 'story-map'] },
    }),
    task({
      ...discovers,
      id: 'riskiest',
      summary: say('Test the riskiest assumption', 'De riskantste aanname testen'),
      description: say(
        'List what has to be true for this to work. Take what is most likely wrong and would hurt most, and test it with the least that can show it: a clickable sketch, a manual service, a spike.\n\n**Result:** true, false or unknown, with the evidence.',
        'Noem wat waar moet zijn om dit te laten werken. Neem wat het waarschijnlijkst fout is en het meest schaadt, en test dat met zo weinig mogelijk: een klikbare schets, een handmatige dienst, een spike.\n\n**Resultaat:** waar, niet waar of onbekend, met bewijs.',
      ),
      start: 'start+7wd',
      due: 'start+12wd',
      estimate: '4d',
      links: { blocks: ['discovery-decision'] },
    }),
    task({
      ...discovers,
      id: 'story-map',
      summary: say('Map the stories and cut the first release', 'De stories uitzetten en de eerste release afbakenen'),
      description: say(
        'The user’s steps from left to right, stories below each, a line across: what is above it is release 1.0. If it does not fit on the wall it is not a first release.',
        'De stappen van de gebruiker van links naar rechts, stories eronder, een streep erdoor: wat erboven staat, is release 1.0. Past het niet op de muur, dan is het geen eerste release.',
      ),
      start: 'start+7wd',
      due: 'start+10wd',
      estimate: '2d',
      links: { blocks: ['outcome-1', 'outcome-2'] },
    }),
    task({
      ...discovers,
      id: 'discovery-decision',
      summary: say('Decide: go on, turn, or stop', 'Besluiten: door, draaien of stoppen'),
      description: say(
        'Sponsor, product owner and team look at the evidence together. Record it as the decision of the gate “Worth making”.',
        'Opdrachtgever, product owner en team bekijken samen het bewijs. Leg het vast als besluit van het beslismoment “Het maken waard”.',
      ),
      labels: ['discovery', 'gate-review'],
      start: 'start+13wd',
      due: 'start+15wd',
      estimate: '4h',
      links: { blocks: ['skeleton-slice'] },
    }),
  ],
});
