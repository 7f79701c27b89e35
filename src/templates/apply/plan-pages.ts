import { z } from 'zod';
import { type ProvisionPlan, provisionPlan } from '../../contracts/templates/plan';
import type { RecordCollection } from '../../shared/record-collection';
import { type MadePlan, type PlannedItem, plannedItemSchema } from '../plan/planned-item';

/**
 * A part of a plan as it is kept. The first page holds what is true of the whole, the others items: a plan of thousands of issues would be a
 * row of megabytes, and a run has to have its plan whatever becomes of the template.
 */
export const planPage = z.strictObject({
  head: z.strictObject({ ...provisionPlan.shape, jiraTemplate: z.string() }).nullable(),
  items: z.array(plannedItemSchema),
});
export type PlanPage = z.infer<typeof planPage>;
export type PlanPages = RecordCollection<PlanPage>;

/** Characters of a page, about. A row of Forge SQL may be larger; writing and reading one should stay quick. */
const PAGE_CHARACTERS = 80_000;

const pageId = (planId: string, page: number): string => `${planId}:${page}`;

/** Keeps a plan under an id that none had before; answers the number of its pages. */
export async function savePlan(pages: PlanPages, planId: string, at: number, { plan, items, jiraTemplate }: MadePlan): Promise<number> {
  const all: PlanPage[] = [{ head: { ...plan, changes: [], jiraTemplate }, items: [] }, ...pagesOf(items)];
  for (const [page, value] of all.entries()) await pages.insert({ id: pageId(planId, page), position: at, value });
  return all.length;
}

function pagesOf(items: readonly PlannedItem[]): PlanPage[] {
  const pages: PlannedItem[][] = [];
  let room = 0;
  for (const item of items) {
    const size = JSON.stringify(item).length;
    const page = pages.at(-1);
    if (page && size <= room) page.push(item);
    else {
      pages.push([item]);
      room = PAGE_CHARACTERS;
    }
    room -= size;
  }
  return pages.map((page) => ({ head: null, items: page }));
}

/** The plan of the id; `undefined` when it is not whole any more. */
export async function readPlan(pages: PlanPages, planId: string, count: number): Promise<MadePlan | undefined> {
  const records = await Promise.all(Array.from({ length: count }, (_, page) => pages.get(pageId(planId, page))));
  const head = records[0]?.value.head;
  if (!head || records.some((record) => record === undefined)) return undefined;
  const items = records.flatMap((record) => record?.value.items ?? []);
  const { jiraTemplate, ...plan } = head;
  const whole: ProvisionPlan = { ...plan, changes: items.map(({ change }) => change) };
  return { plan: whole, items, jiraTemplate };
}

/** Forgets a plan. */
export async function forgetPlan(pages: PlanPages, planId: string, count: number): Promise<void> {
  for (let page = 0; page < count; page++) {
    const record = await pages.get(pageId(planId, page));
    if (record) await pages.remove(record.id, record.version);
  }
}
