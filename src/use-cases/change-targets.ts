import type { StandardPorts } from '../audits/standards/standard-ports';
import type { ChangeRequest } from '../contracts/lessons/lesson';

/** Where the things that a lesson may ask to change are named. */
export interface TargetNames {
  readonly standards: Pick<StandardPorts, 'catalogue' | 'standards'>;
  /** `null`: there is no such template. */
  readonly templateName: (templateId: string, language: 'en' | 'nl') => Promise<string | null>;
}

/** What a rule, standard, template or document is called; `null` when there is none of that id. */
export async function targetName(
  { standards, templateName }: TargetNames,
  target: ChangeRequest['target'],
  language: 'en' | 'nl',
): Promise<string | null> {
  switch (target.kind) {
    case 'document':
      return target.name;
    case 'template':
      return templateName(target.id, language);
    case 'standard':
      return (await standards.standards.get(target.id))?.value.standard.name ?? null;
    case 'rule': {
      const shipped = standards.catalogue.get(target.id)?.texts[language].title;
      if (shipped !== undefined) return shipped;
      const all = await standards.standards.list();
      return all.flatMap(({ value }) => value.standard.ownRules).find(({ id }) => id === target.id)?.title ?? null;
    }
  }
}

/** The numbers of a rule's checks in all standards, retired ones included: what was found under them happened. */
export async function checksOfRule({ standards }: Pick<StandardPorts, 'standards'>, ruleId: string): Promise<number[]> {
  const all = await standards.list();
  return all.flatMap(({ value }) => value.standard.rules.filter((rule) => rule.ruleId === ruleId).map(({ checkNo }) => checkNo));
}
