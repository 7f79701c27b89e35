import Textfield from '@atlaskit/textfield';
import type { RulePage } from '../../../../src/contracts/audits/rule-page';
import type { ChosenRule } from '../../../../src/contracts/audits/standard';
import { ChoiceMenu } from '../../../components/choice-menu';
import { useSpeech } from '../../../viewer/viewer-context';

interface RuleOptionsProps {
  readonly rule: RulePage;
  readonly chosen: ChosenRule;
  readonly issueTypes: readonly { readonly value: number; readonly label: string }[];
  readonly isDisabled: boolean;
  readonly onChange: (options: ChosenRule['options']) => void;
}

/** The options of a chosen rule. An empty number goes back to the usual value. */
export const RuleOptions = ({ rule, chosen, issueTypes, isDisabled, onChange }: RuleOptionsProps) => {
  const { say } = useSpeech();
  const put = (name: string, value: number | number[] | null) => {
    const { [name]: _before, ...others } = chosen.options;
    onChange(value === null ? others : { ...others, [name]: value });
  };
  return (
    <>
      {rule.options.map(({ name, description, unit, defaultValue, minimum, maximum }) => {
        const value = chosen.options[name] ?? defaultValue;
        if (typeof defaultValue !== 'number' || typeof value !== 'number')
          return (
            <ChoiceMenu
              key={name}
              name={description}
              options={issueTypes.map((type) => ({ value: String(type.value), label: type.label, isDisabled }))}
              chosen={typeof value === 'number' ? [] : value.map(String)}
              onChange={(ids) => put(name, ids.map(Number))}
            />
          );
        const given = chosen.options[name];
        const isWrong = (minimum !== null && value < minimum) || (maximum !== null && value > maximum);
        return (
          <div key={name} className="pl-inline-field pl-rule-option">
            <Textfield
              type="number"
              isCompact
              width="xsmall"
              isDisabled={isDisabled}
              isInvalid={isWrong}
              aria-label={`${rule.title}: ${description}`}
              value={typeof given === 'number' ? String(given) : ''}
              placeholder={String(defaultValue)}
              {...(minimum === null ? {} : { min: minimum })}
              {...(maximum === null ? {} : { max: maximum })}
              onChange={(event) => {
                const text = event.currentTarget.value.trim();
                if (text === '') put(name, null);
                else if (/^\d{1,6}$/.test(text)) put(name, Number(text));
              }}
            />
            <span className="pl-subtle">
              {description}
              {unit === 'count' ? '' : ` (${say(`standard.unit.${unit}`)})`}
              {isWrong ? (
                <span className="pl-field__error"> {say('standard.option.range', { from: minimum ?? 0, to: maximum ?? '∞' })}</span>
              ) : null}
            </span>
          </div>
        );
      })}
    </>
  );
};
