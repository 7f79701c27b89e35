import { z } from 'zod';

const tab = z.object({ id: z.string(), name: z.string(), fieldIds: z.array(z.string()) });
export type ScreenTab = z.output<typeof tab>;

/** What a screen holds. */
export const screenContent = z.object({ tabs: z.array(tab).default([]) });

const screenIds = z.object({
  default: z.string(),
  view: z.string().optional(),
  edit: z.string().optional(),
  create: z.string().optional(),
});

/** What a screen scheme holds: a screen per operation on issues. */
export const screenSchemeContent = z.object({ screens: screenIds });

/** What an issue type screen scheme holds: a screen scheme per issue type, with one for `default`. */
export const issueTypeScreenSchemeContent = z.object({ mappings: z.record(z.string(), z.string()).default({}) });
