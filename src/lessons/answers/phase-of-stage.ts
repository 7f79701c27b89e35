import type { lessonPhases } from '../../contracts/lessons/lesson';

export type LessonPhase = (typeof lessonPhases)[number];

/** How stages of projects are called, in English and Dutch, by several methods. The first that fits counts. */
const stages: readonly (readonly [LessonPhase, RegExp])[] = [
  ['closing', /clos|afsluit|afrond|overdracht|hand.?over/i],
  ['operations', /operat|beheer|nazorg|benefit|baten|post.?project/i],
  ['executing', /execut|uitvoer|realis|deliver|build|bouw|develop|ontwikkel|implement|test/i],
  ['initiating', /initi|start|mandate|mandaat|discover|verken|idea|idee/i],
  ['planning', /plan|prepar|voorbereid|design|ontwerp|elaborat/i],
];

/** The phase that a stage of a project belongs to, by its name; `null` when the name does not say. */
export const phaseOfStage = (stage: string): LessonPhase | null => stages.find(([, name]) => name.test(stage))?.[0] ?? null;
