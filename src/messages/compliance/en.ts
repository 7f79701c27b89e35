import { digestEn } from './digest/en';
import { findingsEn } from './findings/en';
import { overviewEn } from './overview/en';
import { rulesEn } from './rules/en';
import { standardsEn } from './standards/en';
import { waiversEn } from './waivers/en';

/** The Compliance page. */
export const complianceEn = { ...overviewEn, ...findingsEn, ...waiversEn, ...rulesEn, ...standardsEn, ...digestEn } as const;
