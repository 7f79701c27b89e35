import { z } from 'zod';
import { epochDay, projectId } from '../portfolio';
import { answers } from './blueprint';
import { diagnostic } from './diagnostic';
import { driftChecking, driftItem, projectDrift, projectUpgrade } from './drift';
import { itemRef } from './item';
import { provisionPlan } from './plan';
import { journalEntry, provisionRun } from './run';
import { askedQuestion, templateId } from './template';

const language = z.enum(['en', 'nl']);
const version = z.number().int().min(1);
const runId = z.string().max(64);
const chosen = z.strictObject({
  templateId,
  /** `null`: the newest published. */
  version: version.nullable(),
  answers,
  /** An existing project to apply the template to; `null` creates one. */
  projectId: projectId.nullable(),
  language,
});

/** The wire methods of creating, applying, drift and upgrade. */
export const provisionContracts = {
  /** Questions that have to be asked, given the answers so far; with what is wrong about these. */
  'provision.ask': {
    request: chosen,
    response: z.strictObject({ questions: z.array(askedQuestion), answers, diagnostics: z.array(diagnostic) }),
  },
  /** The plan for these answers. Nothing is written. `mayCreate`: the viewer's button creates; otherwise it requests. */
  'provision.plan': {
    request: chosen,
    response: z.strictObject({ plan: provisionPlan, mayCreate: z.boolean() }),
  },
  /** Applies exactly the plan of this digest, or files a request for it where the viewer may not create. */
  'provision.start': {
    request: z.strictObject({ ...chosen.shape, digest: z.string().max(64), note: z.string().max(2000).default('') }),
    response: z.strictObject({ run: provisionRun }),
  },
  /** Runs that the viewer may see: own ones; all for PMO administrators. Newest first. */
  'provision.listRuns': {
    request: z.strictObject({
      state: z.enum(['open', 'all']),
      before: z.number().int().nullable(),
      limit: z.number().int().min(1).max(100),
    }),
    response: z.strictObject({ runs: z.array(provisionRun), waitingForMe: z.number().int() }),
  },
  'provision.getRun': {
    request: z.strictObject({ runId, withPlan: z.boolean().default(false) }),
    response: z.strictObject({
      run: provisionRun,
      journal: z.array(journalEntry),
      plan: provisionPlan.nullable(),
      next: z.array(z.strictObject({ text: z.string(), link: z.string().nullable() })),
    }),
  },
  /**
   * Approves or refuses a request. Never by the one who asked, unless a PMO administrator. `digest`: of the plan that the approver saw, which
   * is made again; left out, it has to be the plan that was asked for.
   */
  'provision.decide': {
    request: z.strictObject({
      runId,
      approve: z.boolean(),
      note: z.string().max(2000),
      digest: z.string().max(64).nullable().default(null),
    }),
    response: z.strictObject({ run: provisionRun }),
  },
  'provision.cancel': { request: z.strictObject({ runId }), response: z.strictObject({ run: provisionRun }) },
  'provision.resume': { request: z.strictObject({ runId }), response: z.strictObject({ run: provisionRun }) },
  /** What undoing would remove, and what it would leave and why. Nothing is written. */
  'provision.planUndo': {
    request: z.strictObject({ runId, language }),
    response: z.strictObject({
      removes: z.array(z.strictObject({ ref: itemRef, title: z.string(), key: z.string().nullable() })),
      leaves: z.array(z.strictObject({ ref: itemRef, title: z.string(), key: z.string().nullable(), why: z.string() })),
    }),
  },
  'provision.undo': { request: z.strictObject({ runId }), response: z.strictObject({ run: provisionRun }) },

  /** Projects of templates with their deviations; those the viewer may see. */
  'drift.getBoard': {
    request: z.strictObject({ templateId: templateId.nullable(), language }),
    response: z.strictObject({
      projects: z.array(projectDrift),
      /** Items that deviate anywhere, with the state in each project; for the board project × item. */
      items: z
        .array(
          z.strictObject({
            templateId,
            ref: itemRef,
            title: z.string(),
            states: z.array(z.strictObject({ projectId, state: z.enum(['missing', 'changed', 'extra', 'waived']) })),
          }),
        )
        .max(500),
    }),
  },
  /** Has all projects compared with their templates, one after the other, in the queue; for PMO administrators. One such check at a time. */
  'drift.checkAll': { request: z.strictObject({ language }), response: z.strictObject({ checking: driftChecking.nullable() }) },
  /** How far that is, or how the last one ended; `null` for who may not ask for one. */
  'drift.getChecking': { request: z.strictObject({}), response: z.strictObject({ checking: driftChecking.nullable() }) },
  /** Compares a project with its template now. `provenance` null: it has none. */
  'drift.getProject': {
    request: z.strictObject({ projectId, language }),
    response: z.strictObject({ drift: projectDrift.nullable(), items: z.array(driftItem), canWaive: z.boolean(), canApply: z.boolean() }),
  },
  'drift.waive': {
    request: z.strictObject({
      projectId,
      ref: itemRef,
      reason: z.string().trim().min(10).max(1000),
      untilDay: epochDay.nullable(),
      language,
    }),
    response: z.strictObject({ items: z.array(driftItem) }),
  },
  'drift.unwaive': {
    request: z.strictObject({ projectId, ref: itemRef, language }),
    response: z.strictObject({ items: z.array(driftItem) }),
  },
  /** Three-way comparison of projects with a newer version (or an older one). */
  'upgrade.compare': {
    request: z.strictObject({ projectIds: z.array(projectId).min(1).max(100), toVersion: version.nullable(), answers, language }),
    response: z.strictObject({ upgrades: z.array(projectUpgrade), refused: z.array(z.strictObject({ projectId, problem: z.string() })) }),
  },
  /** The plan for what was accepted of one project's comparison; what is rejected becomes a waived deviation with this reason. */
  'upgrade.plan': {
    request: z.strictObject({ projectId, toVersion: version, answers, accept: z.array(itemRef).max(5000), language }),
    response: z.strictObject({ plan: provisionPlan }),
  },
  'upgrade.start': {
    request: z.strictObject({
      projectId,
      toVersion: version,
      answers,
      accept: z.array(itemRef).max(5000),
      reason: z.string().trim().max(1000),
      digest: z.string().max(64),
      language,
    }),
    response: z.strictObject({ run: provisionRun }),
  },
} as const;
