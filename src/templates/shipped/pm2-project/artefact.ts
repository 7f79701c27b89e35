import type { BlueprintInput, BlueprintIssue } from '../../../contracts/templates/blueprint';
import { listed, paragraphs, type Said, say } from '../parts/say';
import { doerOf, rasci } from './rasci';

type DocumentInput = NonNullable<BlueprintInput['documents']>[number];

/** A document of PM²: the work of writing it, and its place in the list of documents. */
export interface Artefact {
  readonly id: string;
  readonly name: Said;
  readonly purpose: Said;
  readonly contents: readonly Said[];
  readonly rasci: string;
  readonly start: string;
  readonly due: string;
  readonly estimate: string;
  readonly stage: 'initiating' | 'planning' | 'closing';
  /** The gate by which it has to be there, which is also the version it is written for. */
  readonly version: 'rfp' | 'rfe' | 'closed';
  readonly component: 'governance' | 'planning' | 'business' | 'delivery';
  readonly blocks?: readonly string[];
  readonly when?: string;
}

const contentsHeading = say('What goes into it', 'Wat erin staat');
const doneHeading = say('Done when', 'Klaar als');

/** The work of writing the document. */
export const artefactIssue = (artefact: Artefact): BlueprintIssue => ({
  id: artefact.id,
  type: 'Task',
  summary: say(`Write the ${artefact.name.en}`, `${artefact.name.nl} opstellen`),
  description: paragraphs(
    artefact.purpose,
    listed(contentsHeading, artefact.contents),
    listed(doneHeading, [
      say('Those who answer for it have approved it.', 'Wie er eindverantwoordelijk voor is, heeft het goedgekeurd.'),
      say(
        'Its link is in the document list of the project record.',
        'De link ernaartoe staat in de documentenlijst van het projectdossier.',
      ),
    ]),
    rasci(artefact.rasci),
  ),
  assignee: doerOf(artefact.rasci),
  labels: ['pm2-artefact'],
  components: [artefact.component],
  versions: [artefact.version],
  stage: artefact.stage,
  start: artefact.start,
  due: artefact.due,
  estimate: artefact.estimate,
  ...(artefact.blocks ? { links: { blocks: artefact.blocks } } : {}),
  ...(artefact.when === undefined ? {} : { when: artefact.when }),
});

/** Its place in the document list: to be filled by the gate at the end of its stage. */
export const artefactDocument = ({ id, name, purpose, due, stage, when }: Artefact): DocumentInput => ({
  id,
  name,
  required: true,
  due,
  stage,
  rule: { severity: 'shall', keep: 'filled', gate: stage, why: purpose },
  ...(when === undefined ? {} : { when }),
});
