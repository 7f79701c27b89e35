import { z } from 'zod';

/** What a field configuration scheme holds: a configuration per issue type, `default` included. */
export const fieldConfigurationSchemeContent = z.object({ mappings: z.record(z.string(), z.string()).default({}) });
