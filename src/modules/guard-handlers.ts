import type { IssueCheck } from '../audits/checks/check';
import { canGuard, guardExpression, MAX_EXPRESSION_LENGTH } from '../audits/queries/guard-expression';
import { ok } from '../shared/result';
import type { RpcHandlers } from './rpc-handler';

/** The workflow validator's configuration page: which rules there are, and what the chosen ones are as one Jira expression. */
export const guardHandlers: Pick<RpcHandlers, 'guards.compile'> = {
  'guards.compile': async ({ ruleIds, language }, { app }) => {
    const { checks } = await app.checkReader().checks();
    const byRule = new Map<string, IssueCheck>();
    for (const check of checks)
      if (check.kind === 'issue' && check.stage !== 'silent' && !byRule.has(check.ruleId)) byRule.set(check.ruleId, check);
    const chosen = ruleIds.flatMap((id) => byRule.get(id) ?? []).filter(canGuard);
    const text = guardExpression(chosen.map(({ violates, texts }) => ({ violates, title: texts[language].title })));
    return ok({
      rules: [...byRule.values()].map((check) => ({
        ruleId: check.ruleId,
        title: check.texts[language].title,
        severity: check.severity,
        sayable: canGuard(check),
      })),
      expression: chosen.length === 0 || text.length > MAX_EXPRESSION_LENGTH ? null : text,
      length: chosen.length === 0 ? 0 : text.length,
      maximumLength: MAX_EXPRESSION_LENGTH,
    });
  },
};
