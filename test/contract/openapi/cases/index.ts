import type { Cases } from '../conformance-case';
import { agileCases } from './agile';
import { appCases } from './apps';
import { expressionCases } from './expressions';
import { fieldCases } from './fields';
import { issueCases } from './issues';
import { peopleCases } from './people';
import { projectCases } from './projects';
import { schemeCases } from './schemes';
import { sharedCases } from './shared';
import { siteCases } from './site';
import { workflowCases } from './workflows';

export const allCases: Cases = {
  ...projectCases,
  ...peopleCases,
  ...fieldCases,
  ...workflowCases,
  ...schemeCases,
  ...sharedCases,
  ...siteCases,
  ...appCases,
  ...agileCases,
  ...expressionCases,
  ...issueCases,
};
