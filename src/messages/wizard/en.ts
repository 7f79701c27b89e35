import { catalogueEn } from './catalogue-en';
import { diagnosticsEn } from './diagnostics-en';
import { previewEn } from './preview-en';
import { runsEn } from './runs-en';
import { wizardEn } from './wizard-en';

/** The Templates page: catalogue, wizard and runs. */
export const templatesPageEn = { ...catalogueEn, ...wizardEn, ...previewEn, ...runsEn, ...diagnosticsEn } as const;
