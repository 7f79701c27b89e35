import type { BlueprintInput } from '../../contracts/templates/blueprint';
import { readBlueprintValue } from '../blueprint/read-blueprint';
import { digestOf } from '../plan/plan-digest';
import { cardsOf } from './card-of';
import { keepText } from './keep-text';
import { ancestorsOf } from './published-blueprint';
import { SHIPPED_BY, type StoredTemplate } from './stored-template';
import type { TemplatePorts } from './template-ports';

type InstallPorts = Pick<TemplatePorts, 'templates' | 'texts' | 'write' | 'now'>;

/** What is said of versions that come with Plumbline. */
const FIRST_NOTE = 'Comes with Plumbline.';
const UPDATE_NOTE = 'A newer text came with Plumbline.';

/**
 * Adds the templates that come with Plumbline as version 1, and their newer texts as further versions. A template that somebody changed is
 * left to them, a retired one stays retired, and one of the same id that is not ours is not touched. May be repeated. Answers the ids of
 * what was added or brought up to date, and of what has errors, which is left out: the rest of Plumbline does not wait for it.
 */
export async function installShippedTemplates(
  ports: InstallPorts,
  shipped: readonly BlueprintInput[],
): Promise<{ readonly installed: readonly string[]; readonly broken: readonly string[] }> {
  const [installed, broken]: [string[], string[]] = [[], []];
  for (const [index, input] of shipped.entries()) {
    const outcome = await installOne(ports, input, index);
    if (outcome === 'installed') installed.push(input.id);
    if (outcome === 'broken') broken.push(input.id);
  }
  return { installed, broken };
}

async function installOne(ports: InstallPorts, input: BlueprintInput, index: number): Promise<'installed' | 'broken' | 'unchanged'> {
  const { id } = input;
  const digest = digestOf(input);
  const record = await ports.templates.get(id);
  const last = record?.value.versions.at(-1);
  if (record && (!record.value.shipped || record.value.shippedDigest === digest || last?.publishedBy !== SHIPPED_BY)) return 'unchanged';

  const read = readBlueprintValue(input, await ancestorsOf(ports, input.extends));
  if (!read.ok) return 'broken';
  const text = ports.write(input, 'yaml');
  const now = ports.now();
  const version = (last?.version ?? 0) + 1;
  const [textId, wholeId] = [`shipped-${digest}`, `whole-${digest}-${version}`];
  // Either may be there already, from an installation that was cut off; then it is the same.
  await ports.texts.insert({ id: textId, position: now, value: keepText(text, 'yaml') });
  await ports.texts.insert({ id: wholeId, position: now, value: keepText(JSON.stringify(read.value.blueprint), 'json') });
  const note = record ? UPDATE_NOTE : FIRST_NOTE;
  const value: StoredTemplate = {
    ...(record?.value ?? {
      id,
      shipped: true,
      retired: false,
      ownerAccountId: null,
      audience: { groups: [], accountIds: [] },
      draftVersion: 1,
      draft: null,
    }),
    shippedDigest: digest,
    versions: [...(record?.value.versions ?? []), { version, publishedAt: now, publishedBy: SHIPPED_BY, note, textId, wholeId }],
    card: cardsOf(read.value.blueprint, SHIPPED_BY, now),
  };
  const done = await (record ? ports.templates.replace({ ...record, value }) : ports.templates.insert({ id, position: index, value }));
  return done ? 'installed' : 'unchanged';
}
