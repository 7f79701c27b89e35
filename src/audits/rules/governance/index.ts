import type { ProjectRule } from '../rule';

export const governanceRules: readonly ProjectRule[] = [];
