import type { Standard, StandardContent } from '../../contracts/audits/standard';
import { giveNumbers } from './give-numbers';
import { shippedStandards } from './shipped-standards';
import type { StandardPorts } from './standard-ports';

type InstallPorts = Pick<StandardPorts, 'standards' | 'numbers' | 'catalogue' | 'log' | 'now'>;

/**
 * Adds the standards that come with Plumbline where they are missing. Those that are there, also changed or retired ones, stay as they are.
 * May be repeated; answers the ids that were added.
 */
export async function installShippedStandards(ports: InstallPorts): Promise<readonly string[]> {
  const added: string[] = [];
  for (const content of shippedStandards(ports.catalogue)) {
    if (await ports.standards.get(content.id)) continue;
    const standard = await numbered(ports, content);
    const history = [{ version: 1, savedAt: standard.savedAt, savedBy: standard.savedBy }];
    const isNew = await ports.standards.insert({ id: standard.id, position: standard.standardNo, value: { standard, history } });
    if (!isNew) continue;
    added.push(standard.id);
    await ports.log.append({
      at: standard.savedAt,
      by: null,
      action: 'standard.shipped',
      projectId: null,
      values: { standard: standard.name, rules: standard.rules.length },
    });
  }
  return added;
}

async function numbered({ numbers, now }: InstallPorts, content: StandardContent): Promise<Standard> {
  const { standardNo, checkNoOf } = await giveNumbers(
    numbers,
    content.id,
    content.rules.map(({ ruleId }) => ruleId),
  );
  return {
    ...content,
    rules: content.rules.map((rule) => ({ ...rule, checkNo: checkNoOf(rule.ruleId) })),
    standardNo,
    version: 1,
    savedAt: now(),
    savedBy: SHIPPED_BY,
    shipped: true,
    retired: false,
  };
}

/** Who saved a standard that came with Plumbline. */
export const SHIPPED_BY = 'plumbline';
