import type { Catalogue } from '../message';
import { digestNl } from './digest/nl';
import type { complianceEn } from './en';
import { findingsNl } from './findings/nl';
import { overviewNl } from './overview/nl';
import { rulesNl } from './rules/nl';
import { standardsNl } from './standards/nl';
import { waiversNl } from './waivers/nl';

/** De pagina Naleving. */
export const complianceNl: Catalogue<keyof typeof complianceEn> = {
  ...overviewNl,
  ...findingsNl,
  ...waiversNl,
  ...rulesNl,
  ...standardsNl,
  ...digestNl,
};
