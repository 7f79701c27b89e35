import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { listed, paragraphs, say } from '../parts/say';
import { epic, task } from '../parts/work';

const move = 'kind = "move"';
const event = 'kind = "event"';

const framing = { assignee: 'question:manager', components: ['lead'], versions: ['settled'], stage: 'frame' } as const;

export const frame: BlueprintIssue = epic({
  id: 'frame',
  summary: say('1 Settle what, where and for how much', '1 Vaststellen wat, waar en voor hoeveel'),
  description: say(
    'Everything that is dear to change later is settled here.',
    'Alles wat later duur te veranderen is, wordt hier vastgelegd.',
  ),
  assignee: 'question:manager',
  components: ['lead'],
  start: 'day-80wd',
  due: 'day-61wd',
  stage: 'frame',
  rule: {
    severity: 'shall',
    keep: 'exists',
    why: say('What is not settled early is settled dearly.', 'Wat niet vroeg vaststaat, wordt duur vastgesteld.'),
  },
  children: [
    task({
      ...framing,
      id: 'programme-of-needs',
      summary: say('Needs: how many people, what must be possible', 'Eisen: hoeveel mensen, wat moet er kunnen'),
      description: paragraphs(
        say('**Goal:** {{goal}}', '**Doel:** {{goal}}'),
        listed(say('Ask', 'Vraag'), [
          say('About {{people}} people: who, from where, at which hours', 'Ongeveer {{people}} mensen: wie, waarvandaan, op welke uren'),
          say('Access without steps, hearing, allergies, quiet room', 'Toegang zonder trappen, gehoor, allergieën, stille ruimte'),
          say('What nobody may notice, and what everybody should', 'Wat niemand mag merken, en iedereen wel'),
        ]),
      ),
      start: 'day-80wd',
      due: 'day-76wd',
      estimate: '2d',
      links: { blocks: ['budget', 'venue', 'new-floor-plan', 'status-reports'] },
    }),
    task({
      ...framing,
      id: 'budget',
      summary: say('Budget with a reserve', 'Begroting met een reserve'),
      description: say(
        'By supplier, with quotes where there are any and a reserve of a tenth. The sponsor approves; above the reserve the sponsor decides.',
        'Per leverancier, met offertes waar die er zijn en een reserve van een tiende. De opdrachtgever keurt goed; boven de reserve beslist de opdrachtgever.',
      ),
      start: 'day-75wd',
      due: 'day-71wd',
      estimate: '1d',
      links: { blocks: ['frame-gate'] },
    }),
    task({
      ...framing,
      id: 'venue',
      summary: say('Choose the venue and sign', 'Locatie kiezen en tekenen'),
      description: say(
        'Three visited, with somebody who uses a wheelchair or a pram. Read the cancellation clause before the price.',
        'Drie bezocht, met iemand in een rolstoel of met een kinderwagen. Lees de annuleringsclausule vóór de prijs.',
      ),
      start: 'day-75wd',
      due: 'day-66wd',
      estimate: '3d',
      links: { blocks: ['frame-gate'] },
      when: event,
    }),
    task({
      ...framing,
      id: 'new-floor-plan',
      summary: say('Floor plan of the new place', 'Indeling van de nieuwe plek'),
      description: say(
        'Who sits where, which rooms, sockets and network points, fire exits. Walked through on site with one person of each team.',
        'Wie zit waar, welke ruimtes, stopcontacten en netwerkpunten, vluchtwegen. Ter plekke doorgelopen met één persoon per team.',
      ),
      start: 'day-75wd',
      due: 'day-66wd',
      estimate: '4d',
      links: { blocks: ['frame-gate'] },
      when: move,
    }),
    task({
      ...framing,
      id: 'frame-gate',
      summary: say('Gate: place, budget and day are settled', 'Poort: plek, budget en dag staan vast'),
      description: say(
        'The sponsor says yes to all three at once. Afterwards a change of one is a change request.',
        'De opdrachtgever zegt ja tegen alle drie tegelijk. Daarna is een verandering een wijzigingsverzoek.',
      ),
      assignee: 'question:sponsor',
      labels: ['gate-review'],
      milestone: true,
      start: 'day-63wd',
      due: 'day-61wd',
      estimate: '1h',
      links: { blocks: ['first-message', 'quotes', 'permits', 'it-survey', 'programme'] },
    }),
  ],
});

const buying = { assignee: 'question:facilities', components: ['suppliers'], versions: ['ready'], stage: 'prepare' } as const;
const it = { assignee: 'question:it', components: ['it'], versions: ['ready'], stage: 'prepare', when: move } as const;
const telling = { assignee: 'question:communication', components: ['communication'], versions: ['ready'], stage: 'prepare' } as const;

export const suppliers: BlueprintIssue = epic({
  id: 'suppliers',
  summary: say('2 Suppliers and permits', '2 Leveranciers en vergunningen'),
  description: say(
    'Each supplier has one contact, one price in writing and one telephone number that answers on the day.',
    'Elke leverancier heeft één contactpersoon, één prijs op papier en één telefoonnummer dat op de dag opneemt.',
  ),
  assignee: 'question:facilities',
  components: ['suppliers'],
  start: 'day-60wd',
  due: 'day-11wd',
  stage: 'prepare',
  children: [
    task({
      ...buying,
      id: 'quotes',
      summary: say('Ask three quotes for each supply', 'Per levering drie offertes vragen'),
      description: say(
        '{{if(kind = "move", "Mover, cleaning, waste, furniture, keys and signs.", "Catering, sound and light, furniture, cleaning, first aid, security.")}} Same question to all three, answer by the same day.',
        '{{if(kind = "move", "Verhuizer, schoonmaak, afval, meubilair, sleutels en borden.", "Catering, geluid en licht, meubilair, schoonmaak, EHBO, beveiliging.")}} Dezelfde vraag aan alle drie, antwoord op dezelfde dag.',
      ),
      start: 'day-60wd',
      due: 'day-51wd',
      estimate: '3d',
      links: { blocks: ['order'] },
    }),
    task({
      ...buying,
      id: 'permits',
      summary: say('Permits, insurance, notification of the fire brigade', 'Vergunningen, verzekering, melding bij de brandweer'),
      description: say(
        'What the municipality needs and how long it takes; parking and unloading; liability of volunteers.',
        'Wat de gemeente nodig heeft en hoe lang dat duurt; parkeren en lossen; aansprakelijkheid van vrijwilligers.',
      ),
      start: 'day-60wd',
      due: 'day-31wd',
      estimate: '2d',
      links: { blocks: ['scenario'] },
    }),
    task({
      ...buying,
      id: 'order',
      summary: say('Choose and order', 'Kiezen en bestellen'),
      description: say(
        'In writing, with hours, numbers, cancellation and the contact of the day. A second choice for what cannot be missed.',
        'Schriftelijk, met uren, aantallen, annulering en het contact van de dag. Een tweede keus voor wat niet gemist kan worden.',
      ),
      start: 'day-50wd',
      due: 'day-41wd',
      estimate: '2d',
      links: { blocks: ['confirm'] },
    }),
    task({
      ...buying,
      id: 'confirm',
      summary: say('Ring every supplier: everything still right?', 'Elke leverancier bellen: klopt alles nog?'),
      description: say(
        'Day, hour, place, number, who comes, telephone. What changed since the order.',
        'Dag, uur, plek, aantal, wie er komt, telefoon. Wat er sinds de bestelling veranderd is.',
      ),
      start: 'day-14wd',
      due: 'day-11wd',
      estimate: '4h',
      links: { blocks: ['ready-gate'] },
    }),
  ],
});

export const people: BlueprintIssue = epic({
  id: 'people',
  summary: say('3 People and communication', '3 Mensen en communicatie'),
  description: say('Nobody should hear it from somebody else first.', 'Niemand hoort het eerst van een ander.'),
  assignee: 'question:communication',
  components: ['communication'],
  start: 'day-60wd',
  due: 'day-6wd',
  stage: 'prepare',
  children: [
    task({
      ...telling,
      id: 'first-message',
      summary: say('First message: what, when, why', 'Eerste bericht: wat, wanneer, waarom'),
      description: say(
        'Day and place, the reason, what is not known yet, where to ask. With a way to say what worries people.',
        'Dag en plek, de reden, wat nog niet bekend is, waar te vragen. Met een manier om zorgen te melden.',
      ),
      start: 'day-60wd',
      due: 'day-58wd',
      estimate: '1d',
      links: { blocks: ['ambassadors', 'invitations'] },
    }),
    task({
      ...telling,
      id: 'ambassadors',
      summary: say('One contact in each team', 'Eén contactpersoon in elk team'),
      description: say(
        'Half an hour every two weeks: what they hear, what they need, what to pass on.',
        'Elke twee weken een half uur: wat ze horen, wat ze nodig hebben, wat ze doorgeven.',
      ),
      start: 'day-57wd',
      due: 'day-51wd',
      estimate: '1d',
      links: { blocks: ['handbook'] },
      when: move,
    }),
    task({
      ...telling,
      id: 'programme',
      summary: say('Programme, hosts and speakers', 'Programma, gastheren en sprekers'),
      description: say(
        'Speakers confirmed in writing, each with a contact, a technical check and a replacement.',
        'Sprekers schriftelijk bevestigd, elk met een contactpersoon, een technische check en een vervanger.',
      ),
      start: 'day-60wd',
      due: 'day-46wd',
      estimate: '5d',
      links: { blocks: ['invitations'] },
      when: event,
    }),
    task({
      ...telling,
      id: 'invitations',
      summary: say('Invite, and count answers', 'Uitnodigen, en antwoorden tellen'),
      description: say(
        'Invitation with diet, access needs and travel. Remind after two weeks. The number goes to catering ten days before.',
        'Uitnodiging met dieet, toegankelijkheid en reis. Herinner na twee weken. Het aantal gaat tien dagen van tevoren naar de catering.',
      ),
      start: 'day-45wd',
      due: 'day-21wd',
      estimate: '3d',
      links: { blocks: ['handbook'] },
      when: event,
    }),
    task({
      ...telling,
      id: 'handbook',
      summary: say('What everybody has to know, on one page', 'Wat iedereen moet weten, op één pagina'),
      description: say(
        '{{if(kind = "move", "What to pack until when, what the mover takes, where I sit on the first morning, whom to call.", "How to get there, programme, rooms, food, Wi-Fi, whom to ask.")}}',
        '{{if(kind = "move", "Wat in te pakken tot wanneer, wat de verhuizer meeneemt, waar ik de eerste ochtend zit, wie te bellen.", "Route, programma, zalen, eten, wifi, bij wie te vragen.")}}',
      ),
      start: 'day-20wd',
      due: 'day-16wd',
      estimate: '2d',
      links: { blocks: ['last-message'] },
    }),
    task({
      ...telling,
      id: 'last-message',
      summary: say('Last message, a week before', 'Laatste bericht, een week van tevoren'),
      description: say(
        'The page again, what changed, and the telephone number of the day.',
        'De pagina opnieuw, wat er veranderd is, en het telefoonnummer van de dag.',
      ),
      start: 'day-7wd',
      due: 'day-6wd',
      estimate: '4h',
      links: { blocks: ['the-day'] },
    }),
  ],
});

export const itWork: BlueprintIssue = epic({
  id: 'it',
  summary: say('4 Network, workplaces, equipment', '4 Netwerk, werkplekken, apparatuur'),
  description: say(
    'On the first morning nobody forgives a missing network.',
    'Op de eerste ochtend vergeeft niemand een netwerk dat er niet is.',
  ),
  assignee: 'question:it',
  components: ['it'],
  start: 'day-60wd',
  due: 'day-11wd',
  stage: 'prepare',
  when: move,
  children: [
    task({
      ...it,
      id: 'it-survey',
      summary: say('Survey on site, and order lines', 'Opname ter plekke, en lijnen bestellen'),
      description: say(
        'Connections take two to three months: order the line first, think about the rest afterwards. Temporary line as a fallback.',
        'Aansluitingen duren twee tot drie maanden: eerst de lijn bestellen, dan over de rest nadenken. Tijdelijke lijn als vangnet.',
      ),
      start: 'day-60wd',
      due: 'day-54wd',
      estimate: '2d',
      links: { blocks: ['network'] },
    }),
    task({
      ...it,
      id: 'network',
      summary: say('Network, Wi-Fi, printers, meeting rooms', 'Netwerk, wifi, printers, vergaderzalen'),
      description: say(
        'Measured on every desk and in every room, with the doors closed.',
        'Gemeten op elke werkplek en in elke zaal, met de deuren dicht.',
      ),
      start: 'day-25wd',
      due: 'day-16wd',
      estimate: '6d',
      links: { blocks: ['it-test'] },
    }),
    task({
      ...it,
      id: 'it-test',
      summary: say('Work there for a day', 'Er een dag werken'),
      description: say(
        'Ten people of different teams do their own work there. What they miss is mended or told.',
        'Tien mensen uit verschillende teams doen er hun eigen werk. Wat ze missen, wordt hersteld of verteld.',
      ),
      start: 'day-15wd',
      due: 'day-11wd',
      estimate: '1d',
      links: { blocks: ['ready-gate'] },
    }),
  ],
});
