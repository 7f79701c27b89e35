import { z } from 'zod';
import { wireCondition } from '../condition';
import { epochDay, projectId } from '../portfolio';
import { rulePage, ruleVocabulary } from './rule-page';
import { dryRun, standard, standardContent } from './standard';
import { ruleId, standardId } from './vocabulary';
import { waiverRow, waiverScope, waiverState } from './waiver';

const language = z.enum(['en', 'nl']);

/** The wire methods of rules, standards and waivers. */
export const standardContracts = {
  'rules.list': { request: z.strictObject({ language }), response: z.strictObject({ rules: z.array(rulePage) }) },
  'rules.getVocabulary': { request: z.strictObject({ language }), response: ruleVocabulary },
  /** Counts what a condition (or JQL pair) would find now, with a few issues as samples. For the rule builder. */
  'rules.tryOwnRule': {
    request: z.strictObject({
      rule: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('condition'), appliesTo: wireCondition, requires: wireCondition }),
        z.strictObject({ kind: z.literal('jql'), appliesToJql: z.string().max(2000), violatesJql: z.string().max(2000) }),
      ]),
      language,
    }),
    response: z.strictObject({
      applicable: z.number().int(),
      failing: z.number().int(),
      samples: z.array(z.strictObject({ issueId: z.number().int(), issueKey: z.string() })).max(10),
      sentence: z.string().nullable(),
      jql: z.string().nullable(),
      /** What is wrong with it, e.g. Jira's own words about a JQL; the counts are 0 then. */
      problem: z.string().nullable(),
    }),
  },
  'standards.list': { request: z.strictObject({}), response: z.strictObject({ standards: z.array(standard), canEdit: z.boolean() }) },
  'standards.get': {
    request: z.strictObject({ standardId, version: z.number().int().min(1).optional() }),
    response: z.strictObject({
      standard,
      versions: z.array(z.strictObject({ version: z.number().int(), savedAt: z.number().int(), savedBy: z.string() })),
      /** Rules that this version of Plumbline ships for the standard and that this version of it does not hold. */
      offered: z.array(ruleId),
    }),
  },
  /** Creates (`basedOn` null) or saves the next version. PMO administrators only. */
  'standards.save': {
    request: z.strictObject({ content: standardContent, basedOn: z.number().int().min(1).nullable() }),
    response: z.strictObject({ standard }),
  },
  'standards.retire': { request: z.strictObject({ standardId, version: z.number().int() }), response: z.strictObject({ standard }) },
  /** What saving this would change, on the facts as they are. */
  'standards.dryRun': { request: z.strictObject({ content: standardContent, language }), response: dryRun },
  /** Reads a standard file. Problems name their path in the file; nothing is stored. */
  'standards.readFile': {
    request: z.strictObject({ text: z.string().max(500_000), format: z.enum(['json', 'yaml']) }),
    response: z.strictObject({
      content: standardContent.nullable(),
      problems: z.array(z.strictObject({ path: z.string(), line: z.number().int().nullable(), message: z.string() })),
    }),
  },
  'standards.writeFile': {
    request: z.strictObject({ standardId, format: z.enum(['json', 'yaml']) }),
    response: z.strictObject({ text: z.string(), fileName: z.string() }),
  },
  'waivers.list': {
    request: z.strictObject({ states: z.array(waiverState).optional(), projectId: projectId.optional(), language }),
    response: z.strictObject({ waivers: z.array(waiverRow), unused: z.number().int() }),
  },
  'waivers.request': {
    request: z.strictObject({ ruleId, scope: waiverScope, reason: z.string().trim().min(10).max(2000), untilDay: epochDay, language }),
    response: z.strictObject({ waiver: waiverRow }),
  },
  /** PMO administrators decide; the requester may revoke the own request. */
  'waivers.decide': {
    request: z.strictObject({
      waiverId: z.string().max(64),
      version: z.number().int(),
      decision: z.enum(['approve', 'reject', 'revoke']),
      note: z.string().max(2000),
      language,
    }),
    response: z.strictObject({ waiver: waiverRow }),
  },
} as const;
