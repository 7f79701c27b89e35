import { catalogueNl } from './catalogue-nl';
import { previewNl } from './preview-nl';
import { runsNl } from './runs-nl';
import { wizardNl } from './wizard-nl';

export const templatesPageNl = { ...catalogueNl, ...wizardNl, ...previewNl, ...runsNl } as const;
