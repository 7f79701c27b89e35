import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { paragraphs, type Said, say } from '../parts/say';
import { epic, story, task } from '../parts/work';

const criteria = (en: readonly string[], nl: readonly string[]): Said =>
  say(
    `## Acceptance criteria\n${en.map((line) => `- ${line}`).join('\n')}`,
    `## Acceptatiecriteria\n${nl.map((line) => `- ${line}`).join('\n')}`,
  );

/** An outcome for users as an epic, with the stories that nearly every outcome begins with. They are cut finer in refinement. */
function outcome(number: 1 | 2, start: string, due: string, version: string): BlueprintIssue {
  const id = `outcome-${number}`;
  const wish = `{{outcome${number}}}`;
  const first = (part: string, summary: Said, description: Said): BlueprintIssue =>
    story({
      id: `${id}-${part}`,
      summary,
      description,
      components: ['application'],
      assignee: 'question:techlead',
      versions: [version],
      stage: 'delivery',
    });
  return epic({
    id,
    summary: say(`{{user}} can ${wish}`, `{{user}} kan ${wish}`),
    description: say(
      '**We believe** that this moves the figure of the product goal. **We are right when** it has moved four weeks after release.\n\nStories below are a start; split, add and estimate in refinement.',
      '**We geloven** dat dit het getal van het productdoel beweegt. **We hebben gelijk als** het vier weken na de release bewogen is.\n\nDe stories hieronder zijn een begin; splits, vul aan en schat in de refinement.',
    ),
    assignee: 'question:productowner',
    components: ['application'],
    start,
    due,
    stage: 'delivery',
    links: { blocks: [number === 1 ? 'beta-release' : 'release'] },
    ...(number === 1 ? {} : { when: 'outcome2 != ""' }),
    children: [
      first(
        'happy',
        say(`{{user}} can ${wish} in the usual case`, `{{user}} kan ${wish}, in het gewone geval`),
        paragraphs(
          say(
            'The shortest way that is of use. No settings, no exceptions.',
            'De kortste weg die nut heeft. Geen instellingen, geen uitzonderingen.',
          ),
          criteria(
            [
              'A user who has never seen it gets there without help',
              'The result is still there tomorrow',
              'What was done can be seen in the log',
            ],
            ['Wie het nooit zag, komt er zonder hulp', 'Het resultaat staat er morgen nog', 'In de log is te zien wat er gebeurde'],
          ),
        ),
      ),
      first(
        'wrong',
        say(`{{user}} is helped when it goes wrong: ${wish}`, `{{user}} wordt geholpen als het misgaat: ${wish}`),
        paragraphs(
          say('What people enter by mistake, and what breaks on the way.', 'Wat mensen per ongeluk invoeren, en wat er onderweg stukgaat.'),
          criteria(
            [
              'Each error says what happened and what to do, in the user’s words',
              'Nothing that was typed is lost',
              'A repeated click does nothing twice',
            ],
            [
              'Elke fout zegt wat er gebeurde en wat te doen, in woorden van de gebruiker',
              'Niets wat getypt is, gaat verloren',
              'Twee keer klikken doet niets dubbel',
            ],
          ),
        ),
      ),
      first(
        'everybody',
        say(`Everybody can use it: ${wish}`, `Iedereen kan het gebruiken: ${wish}`),
        paragraphs(
          say('Keyboard, screen reader, small screen, slow network.', 'Toetsenbord, schermlezer, klein scherm, traag netwerk.'),
          criteria(
            ['Every step works without a mouse', 'Contrast and names meet WCAG 2.2 AA', 'Usable on a phone with a slow connection'],
            ['Elke stap werkt zonder muis', 'Contrast en namen voldoen aan WCAG 2.2 AA', 'Bruikbaar op een telefoon met trage verbinding'],
          ),
        ),
      ),
      first(
        'measured',
        say(`We see whether it helps: ${wish}`, `We zien of het helpt: ${wish}`),
        paragraphs(
          say('Measured without watching people.', 'Gemeten zonder mensen te bespieden.'),
          criteria(
            ['Use and drop-out of each step are counted', 'No personal data is kept for it', 'The figure is on the product page'],
            [
              'Gebruik en afhaken per stap worden geteld',
              'Er worden geen persoonsgegevens voor bewaard',
              'Het getal staat op de productpagina',
            ],
          ),
        ),
      ),
    ],
  });
}

const releasing = { assignee: 'question:techlead', components: ['platform'], stage: 'release' } as const;

const release: BlueprintIssue = epic({
  id: 'release-readiness',
  summary: say('Release 1.0', 'Release 1.0'),
  description: say(
    'From users who forgive to users who do not. What the runbook does not say will be asked at night.',
    'Van gebruikers die vergeven naar gebruikers die dat niet doen. Wat niet in het draaiboek staat, wordt ’s nachts gevraagd.',
  ),
  assignee: 'question:productowner',
  start: 'end-25wd',
  due: 'end',
  stage: 'release',
  children: [
    task({
      ...releasing,
      id: 'beta-release',
      summary: say('Release to a first group (beta)', 'Release voor een eerste groep (bèta)'),
      description: say(
        'Ten to fifty users who know that they are the first. Ask them every week; mend what hurts before adding anything.',
        'Tien tot vijftig gebruikers die weten dat zij de eersten zijn. Vraag ze elke week; herstel wat pijn doet voordat er iets bijkomt.',
      ),
      versions: ['beta'],
      start: 'end-25wd',
      due: 'end-24wd',
      estimate: '1d',
      checklist: [
        say('The way back was tried this week', 'De weg terug is deze week geprobeerd'),
        say('Backups were restored once', 'Een back-up is een keer teruggezet'),
        say('Support knows what is new', 'De ondersteuning weet wat er nieuw is'),
      ],
      links: { blocks: ['runbook', 'load-test'] },
    }),
    task({
      ...releasing,
      id: 'load-test',
      summary: say('Performance and security test', 'Prestatie- en beveiligingstest'),
      description: say(
        'Three times the expected load for an hour, and a penetration test by somebody who did not build it.',
        'Een uur lang drie keer de verwachte belasting, en een penetratietest door iemand die het niet bouwde.',
      ),
      versions: ['v1'],
      start: 'end-23wd',
      due: 'end-12wd',
      estimate: '6d',
      links: { blocks: ['go-decision'] },
    }),
    task({
      ...releasing,
      id: 'runbook',
      summary: say('Runbook, on-call and support', 'Draaiboek, bereikbaarheid en ondersteuning'),
      description: say(
        'What can break, how it shows, what to do, whom to call. Tried by somebody who did not write it.',
        'Wat kan stukgaan, hoe je het ziet, wat te doen, wie te bellen. Geprobeerd door iemand die het niet schreef.',
      ),
      versions: ['v1'],
      start: 'end-23wd',
      due: 'end-12wd',
      estimate: '3d',
      links: { blocks: ['go-decision'] },
    }),
    task({
      ...releasing,
      id: 'go-decision',
      summary: say('Go or no-go for 1.0', 'Go of no-go voor 1.0'),
      description: say(
        'Open defects, test results, support, way back: looked at, not told. Record it as the decision of the gate.',
        'Open fouten, testuitkomsten, ondersteuning, weg terug: bekeken, niet verteld. Leg het vast als besluit van het beslismoment.',
      ),
      assignee: 'question:productowner',
      labels: ['gate-review'],
      versions: ['v1'],
      start: 'end-11wd',
      due: 'end-10wd',
      estimate: '2h',
      links: { blocks: ['release'] },
    }),
    task({
      ...releasing,
      id: 'release',
      summary: say('Release to everybody', 'Release voor iedereen'),
      description: say(
        'In steps, with a pause after each: one per cent, ten, all. Announce it when all is well.',
        'In stappen, met een pauze na elke stap: één procent, tien, iedereen. Kondig het aan als alles goed gaat.',
      ),
      milestone: true,
      priority: 'High',
      versions: ['v1'],
      start: 'end-9wd',
      due: 'end-6wd',
      estimate: '2d',
      links: { blocks: ['outcome-check'] },
    }),
    task({
      ...releasing,
      id: 'outcome-check',
      summary: say('Did it help? Look at the figure', 'Heeft het geholpen? Kijk naar het getal'),
      description: say(
        'The figure of the product goal before and after; what was learned goes into the lessons, what follows into the backlog.',
        'Het getal van het productdoel ervoor en erna; wat is geleerd gaat naar de lessen, wat eruit volgt naar de backlog.',
      ),
      assignee: 'question:productowner',
      components: ['product'],
      versions: ['v1'],
      start: 'end-5wd',
      due: 'end',
      estimate: '1d',
    }),
  ],
});

export const delivery: readonly BlueprintIssue[] = [
  outcome(1, 'start+24wd', 'end-26wd', 'beta'),
  outcome(2, 'start+31wd', 'end-13wd', 'v1'),
  release,
];
