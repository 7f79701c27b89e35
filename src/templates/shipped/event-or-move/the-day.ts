import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { listed, say } from '../parts/say';
import { epic, task } from '../parts/work';

const leading = { assignee: 'question:manager', components: ['lead'] } as const;

/** The last two weeks, the day itself with a list for each role, and what comes after. */
export const theDay: BlueprintIssue = epic({
  id: 'day',
  summary: say('5 The day', '5 De dag'),
  description: say('{{date(day)}}. Whoever has a list in hand stays calm.', '{{date(day)}}. Wie een lijst in de hand heeft, blijft kalm.'),
  assignee: 'question:manager',
  components: ['lead'],
  start: 'day-30wd',
  due: 'day',
  stage: 'day',
  rule: { severity: 'shall', keep: 'exists', why: say('The day is what everything is for.', 'Om de dag gaat het.') },
  children: [
    task({
      ...leading,
      id: 'scenario',
      summary: say('Scenario by the quarter of an hour', 'Draaiboek per kwartier'),
      description: listed(say('For each line', 'Per regel'), [
        say('Time, place, what, who, telephone', 'Tijd, plek, wat, wie, telefoon'),
        say('What if it is late, breaks, or does not come', 'Wat als het te laat is, stukgaat of niet komt'),
        say('Who decides when I cannot be reached', 'Wie beslist als ik onbereikbaar ben'),
      ]),
      versions: ['ready'],
      stage: 'prepare',
      start: 'day-30wd',
      due: 'day-16wd',
      estimate: '4d',
      links: { blocks: ['walk-through'] },
    }),
    task({
      ...leading,
      id: 'walk-through',
      summary: say('Walk through it on site, with everybody on the list', 'Ter plekke doorlopen, met iedereen op de lijst'),
      description: say(
        'With the lists of each role. What does not fit is changed on the spot.',
        'Met de lijsten per rol. Wat niet past, wordt ter plekke aangepast.',
      ),
      versions: ['ready'],
      stage: 'prepare',
      start: 'day-15wd',
      due: 'day-11wd',
      estimate: '1d',
      links: { blocks: ['ready-gate'] },
    }),
    task({
      ...leading,
      id: 'ready-gate',
      summary: say('Gate: we are ready', 'Poort: we zijn klaar'),
      description: say(
        'Go, or the plan B that was agreed. After this only the sponsor calls it off.',
        'Door, of het plan B dat is afgesproken. Hierna blaast alleen de opdrachtgever het af.',
      ),
      assignee: 'question:sponsor',
      labels: ['gate-review'],
      milestone: true,
      versions: ['ready'],
      stage: 'prepare',
      start: 'day-10wd',
      due: 'day-8wd',
      estimate: '1h',
      links: { blocks: ['briefing', 'last-message'] },
    }),
    task({
      ...leading,
      id: 'briefing',
      summary: say('Brief helpers, hand out lists', 'Helpers instrueren, lijsten uitdelen'),
      description: say(
        'Half an hour: who does what, where is the first aid, whom to call. Everybody leaves with a list on paper.',
        'Een half uur: wie doet wat, waar is de EHBO, wie te bellen. Iedereen gaat weg met een lijst op papier.',
      ),
      versions: ['done'],
      stage: 'day',
      start: 'day-3wd',
      due: 'day-1wd',
      estimate: '4h',
      links: { blocks: ['the-day', 'list-facilities', 'list-safety', 'list-reception', 'list-it'] },
    }),
    task({
      ...leading,
      id: 'the-day',
      summary: say('The day: lead and decide', 'De dag: leiden en beslissen'),
      description: say(
        'Do nothing yourself that somebody else can do. Note what deviates, for the review.',
        'Doe niets zelf wat een ander kan. Noteer wat afwijkt, voor de evaluatie.',
      ),
      priority: 'Highest',
      milestone: true,
      versions: ['done'],
      stage: 'day',
      start: 'day',
      due: 'day',
      estimate: '1d',
      checklist: [
        say('Everybody on the list is there and reachable', 'Iedereen op de lijst is er en bereikbaar'),
        say('Plan B for what cannot be missed is at hand', 'Plan B voor wat niet gemist kan worden ligt klaar'),
        say('Sponsor is told at noon and at the end', 'Opdrachtgever is ’s middags en aan het eind bijgepraat'),
        say('Everybody is thanked before they leave', 'Iedereen is bedankt voor vertrek'),
      ],
      links: { blocks: ['aftercare'] },
    }),
    roleList('facilities', 'question:facilities', say('facilities', 'facilitair'), [
      say('Doors open, lifts reserved, parking free', 'Deuren open, liften gereserveerd, parkeerplek vrij'),
      say('Suppliers signed in, with their hour of arrival', 'Leveranciers ingeschreven, met aankomsttijd'),
      say('Waste and cleaning as agreed', 'Afval en schoonmaak zoals afgesproken'),
      say('Damage noted with photographs before and after', 'Schade vooraf en achteraf op foto vastgelegd'),
    ]),
    roleList('safety', 'question:safety', say('safety and first aid', 'veiligheid en EHBO'), [
      say('Exits free, extinguishers in place', 'Uitgangen vrij, blussers op hun plek'),
      say('First aiders known by face, kit and defibrillator checked', 'Hulpverleners bekend, koffer en AED gecontroleerd'),
      say('Counted who is in the building', 'Geteld wie in het gebouw is'),
      say('Nobody lifts alone what is heavy', 'Niemand tilt alleen wat zwaar is'),
    ]),
    roleList('reception', 'question:communication', say('reception and communication', 'ontvangst en communicatie'), [
      say('Signs hang, somebody stands where people get lost', 'Borden hangen, er staat iemand waar mensen verdwalen'),
      say('List of names at the door', 'Namenlijst bij de deur'),
      say('One person answers messages, all day', 'Eén persoon beantwoordt berichten, de hele dag'),
      say('Photographs, with consent', 'Foto’s, met toestemming'),
    ]),
    {
      ...roleList('it', 'question:it', say('IT', 'IT'), [
        say('Backups made, servers and equipment labelled', 'Back-ups gemaakt, servers en apparatuur gelabeld'),
        say('Network measured after the move', 'Netwerk gemeten na de verhuizing'),
        say('Somebody walks from desk to desk on the first morning', 'Iemand loopt de eerste ochtend langs alle werkplekken'),
        say('Data carriers of the old place collected', 'Gegevensdragers van de oude plek verzameld'),
      ]),
      when: 'kind = "move"',
    },
  ],
});

type Said = ReturnType<typeof say>;

function roleList(id: string, who: string, role: Said, points: readonly Said[]): BlueprintIssue {
  return task({
    id: `list-${id}`,
    summary: say(`List of the day: ${role.en}`, `Lijst van de dag: ${role.nl}`),
    description: say('Printed, ticked by hand, brought back to the one who leads.', 'Geprint, met de hand afgevinkt, terug bij wie leidt.'),
    assignee: who,
    labels: ['day-list'],
    components: ['lead'],
    versions: ['done'],
    stage: 'day',
    start: 'day',
    due: 'day',
    estimate: '1d',
    checklist: points,
  });
}

export const afterwards: BlueprintIssue = epic({
  id: 'after',
  summary: say('6 Afterwards', '6 Na afloop'),
  description: say(
    'Finished when the last invoice is paid and nobody calls any more.',
    'Klaar als de laatste factuur betaald is en niemand meer belt.',
  ),
  assignee: 'question:manager',
  components: ['lead'],
  start: 'day+1wd',
  due: 'day+20wd',
  stage: 'after',
  children: [
    task({
      ...leading,
      id: 'aftercare',
      summary: say('Complaints and loose ends, every day', 'Klachten en losse eindjes, elke dag'),
      description: say(
        '{{if(kind = "move", "A desk where people report what does not work; answered the same day. Old place emptied, measured and handed over.", "Lost property, thanks to speakers and helpers, material returned.")}}',
        '{{if(kind = "move", "Een loket waar mensen melden wat niet werkt; dezelfde dag antwoord. Oude plek leeg, opgemeten en opgeleverd.", "Gevonden voorwerpen, dank aan sprekers en helpers, materiaal terug.")}}',
      ),
      versions: ['closed'],
      stage: 'after',
      start: 'day+1wd',
      due: 'day+5wd',
      estimate: '3d',
      links: { blocks: ['look-back'] },
    }),
    task({
      ...leading,
      id: 'look-back',
      summary: say('Look back together', 'Samen terugkijken'),
      description: listed(say('Questions', 'Vragen'), [
        say('What was expected, what happened, why?', 'Wat was de verwachting, wat gebeurde er, waardoor?'),
        say('Satisfaction of participants, in five questions', 'Tevredenheid van deelnemers, in vijf vragen'),
        say('Which supplier again, which never', 'Welke leverancier weer, welke nooit'),
        say('Lessons for the next one, with advice', 'Lessen voor de volgende keer, met advies'),
      ]),
      labels: ['meeting'],
      versions: ['closed'],
      stage: 'after',
      start: 'day+6wd',
      due: 'day+10wd',
      estimate: '4h',
      links: { blocks: ['settle'] },
    }),
    task({
      ...leading,
      id: 'settle',
      summary: say('Pay, settle, close', 'Betalen, afrekenen, sluiten'),
      description: say(
        'Invoices against orders, deposits back, budget against actual cost to the sponsor.',
        'Facturen tegen bestellingen, borgsommen terug, begroting tegen werkelijke kosten naar de opdrachtgever.',
      ),
      versions: ['closed'],
      stage: 'after',
      start: 'day+11wd',
      due: 'day+20wd',
      estimate: '2d',
    }),
  ],
});
