import { z } from 'zod';
import { auditContracts } from './audits/audit-contracts';
import { digestContracts } from './audits/digest-contracts';
import { evidenceContracts } from './audits/evidence-contracts';
import { fixContracts } from './audits/fix-contracts';
import { governanceContracts } from './audits/governance-contracts';
import { guardContracts } from './audits/guard-contracts';
import { standardContracts } from './audits/standard-contracts';
import { wireErrorSchema } from './errors';
import { lessonContracts } from './lessons/lesson-contracts';
import * as portfolio from './portfolio';
import { settings, settingsVocabulary } from './settings';
import { provisionContracts } from './templates/provision-contracts';
import { templateContracts } from './templates/template-contracts';

/**
 * Every call that a front end may make, by name (`domain.verbNoun`), with the schemas of its request and its response. The resolver
 * parses requests with these, the front ends parse responses; nothing else crosses the wire.
 */
export const rpcContracts = {
  'app.getSession': {
    request: z.strictObject({}),
    response: z.strictObject({
      isPmoAdmin: z.boolean(),
      isJiraAdmin: z.boolean(),
      language: z.enum(['en', 'nl']),
      sync: portfolio.syncStatus,
    }),
  },
  'portfolio.getTree': { request: z.strictObject({}), response: portfolio.portfolioTree },
  'portfolio.explainFigure': {
    request: z.strictObject({ scope: portfolio.figureScope, figure: portfolio.figureId, language: z.enum(['en', 'nl']) }),
    response: portfolio.figureExplanation,
  },
  'portfolio.getTrend': {
    request: z.strictObject({ scope: portfolio.figureScope, figure: portfolio.figureId, days: z.number().int().min(7).max(730) }),
    response: portfolio.trend,
  },
  /** Creates a node (no `id`) or changes one; membership and name in place. PMO administrators only. */
  'portfolio.saveNode': {
    request: z.strictObject({
      node: z.strictObject({
        id: portfolio.nodeId.optional(),
        parentId: portfolio.nodeId.nullable(),
        kind: z.enum(['portfolio', 'programme']),
        name: z.string().trim().min(1).max(120),
        percentMethod: portfolio.percentMethod,
        membership: portfolio.membership,
        position: z.number().int().optional(),
        version: z.number().int().optional(),
      }),
    }),
    response: z.strictObject({ node: portfolio.portfolioNode }),
  },
  /** Deletes a node; its programmes move up to its parent, its projects stay. PMO administrators only. */
  'portfolio.deleteNode': {
    request: z.strictObject({ nodeId: portfolio.nodeId, version: z.number().int() }),
    response: z.strictObject({ deleted: portfolio.nodeId }),
  },
  /** What the portfolio gadget and widget show, in one call. `nodeId` null is the whole tree. */
  'portfolio.getGadget': {
    request: z.strictObject({ nodeId: portfolio.nodeId.nullable(), limit: z.number().int().min(1).max(50) }),
    response: z.strictObject({
      asOf: portfolio.epochSeconds,
      title: z.string().nullable(),
      nodes: z.array(z.strictObject({ id: portfolio.nodeId, name: z.string(), depth: z.number().int() })),
      rows: z.array(
        z.strictObject({
          kind: z.enum(['portfolio', 'programme', 'project']),
          id: z.string(),
          key: z.string().nullable(),
          name: z.string(),
          figures: portfolio.figures,
        }),
      ),
      whole: portfolio.figures,
      attention: z.number().int(),
      visibility: portfolio.visibility,
      sync: portfolio.syncStatus,
    }),
  },
  'settings.get': {
    request: z.strictObject({}),
    response: z.strictObject({ settings, canEdit: z.boolean(), vocabulary: settingsVocabulary }),
  },
  'settings.save': { request: z.strictObject({ settings }), response: z.strictObject({ settings }) },
  /** Starts a full collection of all projects, or of one. PMO administrators only. */
  'sync.start': {
    request: z.strictObject({ projectId: portfolio.projectId.optional() }),
    response: z.strictObject({ sync: portfolio.syncStatus }),
  },
  ...auditContracts,
  ...evidenceContracts,
  ...fixContracts,
  ...governanceContracts,
  ...standardContracts,
  ...digestContracts,
  ...guardContracts,
  ...lessonContracts,
  ...templateContracts,
  ...provisionContracts,
  'sync.getStatus': { request: z.strictObject({}), response: z.strictObject({ sync: portfolio.syncStatus }) },
} as const;

export type RpcMethod = keyof typeof rpcContracts;
export type RpcRequest<M extends RpcMethod> = z.input<(typeof rpcContracts)[M]['request']>;
export type RpcResponse<M extends RpcMethod> = z.output<(typeof rpcContracts)[M]['response']>;

/** The envelope of every answer. */
export const rpcAnswer = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), error: wireErrorSchema }),
  ]);
