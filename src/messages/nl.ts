import { complianceNl } from './compliance/nl';
import { driftPageNl } from './drift-page/nl';
import { editingNl } from './editing/nl';
import { editorNl } from './editor/nl';
import type { MessageKey } from './en';
import { evidenceNl } from './evidence/nl';
import { generalNl } from './general/nl';
import { governanceNl } from './governance/nl';
import { guardNl } from './guard/nl';
import { lessonPagesNl } from './lessons/page-nl';
import { lessonScreensNl } from './lessons/screens-nl';
import type { Catalogue } from './message';
import { portfolioNl } from './portfolio/nl';
import { settingsNl } from './settings/nl';
import { templatesPageNl } from './wizard/nl';

/** Every text of the app in Dutch. */
export const nl: Catalogue<MessageKey> = {
  ...generalNl,
  ...portfolioNl,
  ...editingNl,
  ...settingsNl,
  ...guardNl,
  ...complianceNl,
  ...evidenceNl,
  ...governanceNl,
  ...templatesPageNl,
  ...editorNl,
  ...driftPageNl,
  ...lessonPagesNl,
  ...lessonScreensNl,
};
