import AkCheckbox from '@atlaskit/checkbox';
import { Stack } from '@atlaskit/primitives';
import { Radio as AkRadio, RadioGroup as AkRadioGroup } from '@atlaskit/radio';
import AkRange from '@atlaskit/range';
import AkTextArea from '@atlaskit/textarea';
import AkTextfield, { type TextFieldProps as AkTextfieldProps } from '@atlaskit/textfield';
import AkToggle from '@atlaskit/toggle';
import type { CheckboxProps, RadioGroupProps, RadioProps, RangeProps, TextAreaProps, TextfieldProps, ToggleProps } from '@forge/react';
import { type ReactNode, useState } from 'react';
import { component, NodeView, statefulComponent } from '../component';

const field = [
  'id',
  'name',
  'isDisabled',
  'isInvalid',
  'isRequired',
  'aria-invalid',
  'aria-labelledby',
  'testId',
  'onChange',
  'onBlur',
  'onFocus',
] as const;

export const Textfield = component<Omit<TextfieldProps, 'onChange'> & Pick<AkTextfieldProps, 'onChange'>>(
  [
    ...field,
    'appearance',
    'elemAfterInput',
    'elemBeforeInput',
    'isCompact',
    'autoFocus',
    'isReadOnly',
    'isMonospaced',
    'placeholder',
    'width',
    'type',
    'defaultValue',
    'min',
    'max',
    'maxLength',
    'minLength',
    'pattern',
    'value',
  ],
  ({ elemAfterInput, elemBeforeInput, ...props }) => (
    <AkTextfield
      {...props}
      {...(elemBeforeInput === undefined ? {} : { elemBeforeInput: <NodeView node={elemBeforeInput} /> })}
      {...(elemAfterInput === undefined ? {} : { elemAfterInput: <NodeView node={elemAfterInput} /> })}
    />
  ),
);

export const TextArea = component<TextAreaProps>(
  [
    ...field,
    'appearance',
    'defaultValue',
    'isCompact',
    'isMonospaced',
    'isReadOnly',
    'maxHeight',
    'minimumRows',
    'placeholder',
    'resize',
    'spellCheck',
    'maxLength',
    'minLength',
    'autoFocus',
    'value',
  ],
  (props) => <AkTextArea {...props} />,
);

export const Range = component<RangeProps>(
  [
    'defaultValue',
    'max',
    'min',
    'step',
    'testId',
    'onChange',
    'onBlur',
    'onFocus',
    'id',
    'isDisabled',
    'value',
    'aria-invalid',
    'aria-labelledby',
    'name',
  ],
  (props) => <AkRange {...props} />,
);

export const Toggle = component<ToggleProps>(
  ['size', 'testId', 'defaultChecked', 'isChecked', 'label', 'id', 'isDisabled', 'value', 'name', 'onChange', 'onBlur', 'onFocus'],
  (props) => <AkToggle {...props} />,
);

export const Checkbox = component<CheckboxProps>(
  [...field, 'defaultChecked', 'isChecked', 'isIndeterminate', 'label', 'value'],
  (props) => <AkCheckbox {...props} />,
);

/** `onChange` gets all chosen values; UI Kit 1 called the options `items`, which `@forge/react` still takes. */
interface CheckboxGroupView {
  readonly name: string;
  readonly options?: readonly { readonly label: string; readonly value: string; readonly isDisabled?: boolean }[];
  readonly items?: readonly { readonly label: string; readonly value: string; readonly isDisabled?: boolean }[];
  readonly label?: string;
  readonly value?: readonly string[];
  readonly defaultValue?: readonly string[];
  readonly isDisabled?: boolean;
  readonly onChange?: (values: string[]) => void;
}
function CheckboxGroupBoxes({ props }: { readonly props: CheckboxGroupView }): ReactNode {
  const [own, setOwn] = useState<readonly string[]>(props.defaultValue ?? []);
  const chosen = props.value ?? own;
  const options = props.options ?? props.items ?? [];
  return (
    <Stack role="group" {...(props.label === undefined ? {} : { 'aria-label': props.label })}>
      {options.map((option) => (
        <AkCheckbox
          key={option.value}
          name={props.name}
          value={option.value}
          label={option.label}
          isChecked={chosen.includes(option.value)}
          isDisabled={props.isDisabled === true || option.isDisabled === true}
          onChange={(event) => {
            const rest = options
              .map((each) => each.value)
              .filter((value) => (value === option.value ? event.target.checked : chosen.includes(value)));
            setOwn(rest);
            props.onChange?.(rest);
          }}
        />
      ))}
    </Stack>
  );
}
export const CheckboxGroup = statefulComponent<CheckboxGroupView>(
  ['name', 'options', 'items', 'label', 'value', 'defaultValue', 'isDisabled', 'onChange'],
  CheckboxGroupBoxes,
);

export const Radio = component<RadioProps>([...field, 'label', 'isChecked', 'ariaLabel', 'onInvalid', 'value'], (props) => (
  <AkRadio {...props} />
));

export const RadioGroup = component<RadioGroupProps>(
  [
    'defaultValue',
    'options',
    'onInvalid',
    'testId',
    'isRequired',
    'isDisabled',
    'isInvalid',
    'value',
    'aria-labelledby',
    'name',
    'onChange',
  ],
  (props) => <AkRadioGroup {...props} />,
);
