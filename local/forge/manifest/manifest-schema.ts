import { z } from 'zod';

const moduleEntry = z.looseObject({ key: z.string().min(1) });
/** Addresses are plain text or objects with a category; the host needs the address only. */
const address = z.union([
  z.string(),
  z.looseObject({ address: z.string() }).transform((entry) => entry.address),
  z.looseObject({ remote: z.string() }).transform((entry) => entry.remote),
]);
const addresses = z.array(address).default([]);

const functionEntry = z.looseObject({
  key: z.string().min(1),
  handler: z.string().regex(/^[\w./-]+\.[A-Za-z_$][\w$]*$/, "must be 'file.export'"),
  timeoutSeconds: z.number().int().min(1).max(900).optional(),
});

/** The parts of `manifest.yml` that the host reads. Unknown parts are allowed: Atlassian's own validator judges them. */
export const manifestSchema = z.looseObject({
  app: z.looseObject({
    id: z.string().regex(/^ari:cloud:ecosystem::app\/[0-9a-f-]{36}$/, 'must be ari:cloud:ecosystem::app/<uuid>'),
    name: z.string().optional(),
    runtime: z.looseObject({ name: z.string(), memoryMB: z.number().int().min(128).max(1024).default(512) }),
    storage: z.looseObject({ entities: z.array(z.looseObject({ name: z.string() })).default([]) }).optional(),
  }),
  permissions: z
    .looseObject({
      scopes: z
        .union([z.array(z.string()), z.record(z.string(), z.looseObject({ allowImpersonation: z.boolean().optional() }))])
        .default([]),
      external: z.looseObject({ fetch: z.looseObject({ backend: addresses, client: addresses }).optional() }).optional(),
      content: z.looseObject({ styles: z.array(z.string()).default([]), scripts: z.array(z.string()).default([]) }).optional(),
    })
    .default({ scopes: [] }),
  modules: z.looseObject({ function: z.array(functionEntry).default([]) }).catchall(z.array(moduleEntry)),
  resources: z.array(z.looseObject({ key: z.string(), path: z.string() })).default([]),
  translations: z
    .looseObject({
      resources: z.array(z.looseObject({ key: z.string(), path: z.string() })),
      fallback: z.looseObject({ default: z.string() }),
    })
    .optional(),
});

export type ParsedManifest = z.infer<typeof manifestSchema>;
