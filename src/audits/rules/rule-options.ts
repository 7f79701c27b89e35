import type { OptionValues } from '../../contracts/audits/vocabulary';
import type { RuleOption, RuleTexts } from './rule';

/** The value of a numeric option; options are filled in by `optionsOf` before a rule sees them. */
export function numberOption(options: OptionValues, name: string): number {
  const value = options[name];
  if (typeof value !== 'number') throw new TypeError(`The option ${name} was not filled in`);
  return value;
}

/** The ids chosen for an option of unit `issueTypes`. */
export function idsOption(options: OptionValues, name: string): readonly number[] {
  const value = options[name];
  if (!Array.isArray(value)) throw new TypeError(`The option ${name} was not filled in`);
  return value;
}

/**
 * The values a rule is judged with: what was chosen, within the option's bounds, and the default where nothing fitting was. Values of
 * options that the rule does not have are dropped.
 */
export function optionsOf(definitions: readonly RuleOption[], chosen: OptionValues): OptionValues {
  return Object.fromEntries(definitions.map((option) => [option.name, boundedValue(option, chosen[option.name])]));
}

function boundedValue(option: RuleOption, chosen: OptionValues[string] | undefined): OptionValues[string] {
  const { defaultValue } = option;
  if (typeof defaultValue !== 'number') return Array.isArray(chosen) ? chosen : [...defaultValue];
  if (typeof chosen !== 'number') return defaultValue;
  return Math.min(Math.max(chosen, option.minimum ?? chosen), option.maximum ?? chosen);
}

/** Texts with the values of options in place of `{{option}}`; the placeholders of reasons are the verdict's and stay. */
export function withOptions(texts: RuleTexts, options: OptionValues): RuleTexts {
  const fill = (text: string): string =>
    text.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
      const value = options[name];
      return value === undefined ? placeholder : Array.isArray(value) ? value.join(', ') : String(value);
    });
  return {
    ...texts,
    title: fill(texts.title),
    requirement: fill(texts.requirement),
    motivation: fill(texts.motivation),
    remediation: texts.remediation.map(fill),
    whenNotToUse: fill(texts.whenNotToUse),
  };
}
