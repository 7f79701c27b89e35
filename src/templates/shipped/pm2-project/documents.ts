import type { BlueprintInput } from '../../../contracts/templates/blueprint';
import { artefactDocument } from './artefact';
import { endReport } from './closing';
import { initiatingArtefacts } from './initiating';
import { managementPlans, planningArtefacts } from './planning-artefacts';

/** The document list of the project record, each to be filled by the gate of its phase. */
export const documents: NonNullable<BlueprintInput['documents']> = [
  ...initiatingArtefacts,
  ...planningArtefacts,
  ...managementPlans,
  endReport,
].map(artefactDocument);
