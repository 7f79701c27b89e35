import { catalogueNl } from './catalogue-nl';
import { diagnosticsNl } from './diagnostics-nl';
import { previewNl } from './preview-nl';
import { runsNl } from './runs-nl';
import { wizardNl } from './wizard-nl';

export const templatesPageNl = { ...catalogueNl, ...wizardNl, ...previewNl, ...runsNl, ...diagnosticsNl } as const;
