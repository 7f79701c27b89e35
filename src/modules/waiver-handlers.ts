import { auditLater } from '../audits/runs/stale-projects';
import { decideWaiver } from '../audits/waivers/decide-waiver';
import { describe, type ListedWaiver, listWaivers } from '../audits/waivers/list-waivers';
import { requestWaiver } from '../audits/waivers/request-waiver';
import type { WaiverRefusal } from '../audits/waivers/waiver-refusal';
import { projectsCovered } from '../audits/waivers/waiver-scope';
import type { Waiver, WaiverRow, WaiverScope } from '../contracts/audits/waiver';
import { standardMessage } from '../messages/audits/standard-message';
import type { Language } from '../messages/message';
import { ok, type Result } from '../shared/result';
import type { Refused, RpcCall, RpcHandlers } from './rpc-handler';
import { ruleTitles } from './rule-titles';

type WaiverMethod = Extract<keyof RpcHandlers, `waivers.${string}`>;

/** Waivers on the wire: each method calls one use case and says rules, places and refusals in the reader's language. */
export const waiverHandlers: Pick<RpcHandlers, WaiverMethod> = {
  'waivers.list': async ({ states, projectId, language }, call) => {
    const { waivers, unused } = await listWaivers(call.app.waivers, call.viewer, { states, projectId });
    return ok({ waivers: await waiversInWords(waivers, call, language), unused });
  },
  'waivers.request': async ({ language, ...request }, call) =>
    answer(await requestWaiver(call.app.waivers, call.viewer, request), call, language),
  'waivers.decide': async ({ language, ...decision }, call) => {
    const decided = await decideWaiver(call.app.waivers, call.viewer, decision);
    if (decided.ok && decided.value.state !== 'rejected') await auditCovered(call, decided.value.scope);
    return answer(decided, call, language);
  },
};

/** What a waiver begins or ceases to excuse is seen in the scores soon. */
async function auditCovered({ app }: RpcCall, scope: WaiverScope): Promise<void> {
  const [candidates, nodes] = await Promise.all([app.waivers.projects(), app.waivers.nodes()]);
  await auditLater(app.runContext(), [...projectsCovered(nodes, candidates)(scope)]);
}

async function answer(
  result: Result<Waiver, WaiverRefusal>,
  call: RpcCall,
  language: Language,
): Promise<Result<{ waiver: WaiverRow }, Refused>> {
  if (!result.ok) {
    const { code, problem, place, values } = result.error;
    return { ok: false, error: { code, place, message: standardMessage(language, problem, values) } };
  }
  const [row] = await waiversInWords(await describe(call.app.waivers, call.viewer, [result.value]), call, language);
  if (!row) throw new Error('A waiver was described as nothing');
  return ok({ waiver: row });
}

/** Waivers with their rule's title and their place in words. */
export async function waiversInWords(waivers: readonly ListedWaiver[], call: RpcCall, language: Language): Promise<WaiverRow[]> {
  const titles = await ruleTitles(call.app.standards, language);
  return waivers.map(({ place, ...waiver }) => ({ ...waiver, ruleTitle: titles(waiver.ruleId), place: placeInWords(place, language) }));
}

function placeInWords(place: ListedWaiver['place'], language: Language): string {
  switch (place.kind) {
    case 'issue':
      return place.issueKey;
    case 'project':
      return standardMessage(language, 'waiver.place.project', { name: place.name, key: place.key });
    case 'node':
      return place.name;
    case 'gone':
      return standardMessage(language, 'waiver.place.gone');
  }
}
