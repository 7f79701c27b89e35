import { complianceEn } from './compliance/en';
import { driftPageEn } from './drift-page/en';
import { editingEn } from './editing/en';
import { editorEn } from './editor/en';
import { evidenceEn } from './evidence/en';
import { generalEn } from './general/en';
import { governanceEn } from './governance/en';
import { guardEn } from './guard/en';
import { lessonPagesEn } from './lessons/page-en';
import { lessonScreensEn } from './lessons/screens-en';
import type { Catalogue } from './message';
import { portfolioEn } from './portfolio/en';
import { settingsEn } from './settings/en';
import { templatesPageEn } from './wizard/en';

/** Every text of the app in English. The keys of this catalogue are the keys there are. */
export const en = {
  ...generalEn,
  ...portfolioEn,
  ...editingEn,
  ...settingsEn,
  ...guardEn,
  ...complianceEn,
  ...evidenceEn,
  ...governanceEn,
  ...templatesPageEn,
  ...editorEn,
  ...driftPageEn,
  ...lessonPagesEn,
  ...lessonScreensEn,
} as const satisfies Catalogue;
export type MessageKey = keyof typeof en;
