import type { Cases } from '../conformance-case';

export const schemeCases: Cases = {};
