import AkCalendar from '@atlaskit/calendar';
import { DatePicker as AkDatePicker, TimePicker as AkTimePicker } from '@atlaskit/datetime-picker';
import AkSelect from '@atlaskit/select';
import type { CalendarProps, DatePickerProps, SelectProps, TimePickerProps } from '@forge/react';
import { type FocusEvent, type ReactNode, useState } from 'react';
import { component, given, statefulComponent } from '../component';
import { calendarRoom, menuRoom, useRoom } from '../room';

const selectProps = [
  'appearance',
  'autoFocus',
  'closeMenuOnScroll',
  'closeMenuOnSelect',
  'defaultInputValue',
  'defaultMenuIsOpen',
  'defaultValue',
  'id',
  'inputId',
  'inputValue',
  'isClearable',
  'isDisabled',
  'isInvalid',
  'isLoading',
  'isMulti',
  'isSearchable',
  'menuIsOpen',
  'openMenuOnFocus',
  'name',
  'onBlur',
  'onChange',
  'onFocus',
  'onInputChange',
  'options',
  'placeholder',
  'spacing',
  'testId',
  'value',
  'isRequired',
  'aria-labelledby',
  'aria-invalid',
] as const;

/** `id` names the control itself, so that a `Label` with `labelFor` reaches the input. */
function SelectView({ props }: { readonly props: SelectProps & { readonly 'aria-labelledby'?: string } }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  useRoom(isOpen, menuRoom);
  const { id, inputId, ...rest } = props;
  const input = inputId ?? id;
  return (
    <AkSelect
      {...rest}
      {...(input === undefined ? {} : { inputId: input })}
      onMenuOpen={() => setOpen(true)}
      onMenuClose={() => setOpen(false)}
    />
  );
}
export const Select = statefulComponent<SelectProps & { readonly 'aria-labelledby'?: string; readonly 'aria-invalid'?: boolean }>(
  selectProps,
  SelectView,
);

const pickerField = [
  'id',
  'name',
  'isDisabled',
  'isInvalid',
  'isRequired',
  'aria-invalid',
  'aria-labelledby',
  'onBlur',
  'onFocus',
  'onChange',
] as const;
const pickerCommon = [
  'appearance',
  'autoFocus',
  'defaultIsOpen',
  'defaultValue',
  'isOpen',
  'spacing',
  'value',
  'placeholder',
  'locale',
  'testId',
] as const;

interface HasFocusEvents {
  readonly isOpen?: boolean;
  readonly onFocus?: (event: FocusEvent<HTMLInputElement>) => void;
  readonly onBlur?: (event: FocusEvent<HTMLInputElement>) => void;
}

/** What date and time pickers have in common: room for what they open while they have the focus, and no props that Atlaskit does not know. */
function usePicker<Props extends HasFocusEvents & { readonly 'aria-invalid'?: unknown; readonly selectProps?: unknown }>(
  props: Props,
  room: number,
) {
  const [hasFocus, setFocus] = useState(false);
  useRoom(hasFocus || props.isOpen === true, room);
  const { onFocus, onBlur, 'aria-invalid': _ariaInvalid, selectProps: _selectProps, ...rest } = props;
  return {
    ...rest,
    onFocus: (event: FocusEvent<HTMLInputElement>) => {
      setFocus(true);
      onFocus?.(event);
    },
    onBlur: (event: FocusEvent<HTMLInputElement>) => {
      setFocus(false);
      onBlur?.(event);
    },
  };
}

function DatePickerView({ props }: { readonly props: DatePickerProps }): ReactNode {
  return <AkDatePicker {...given(usePicker(props, calendarRoom))} />;
}
export const DatePicker = statefulComponent<DatePickerProps>(
  [
    ...pickerField,
    ...pickerCommon,
    'disabled',
    'maxDate',
    'minDate',
    'nextMonthLabel',
    'previousMonthLabel',
    'dateFormat',
    'weekStartDay',
    'shouldShowCalendarButton',
  ],
  DatePickerView,
);

function TimePickerView({ props }: { readonly props: TimePickerProps }): ReactNode {
  return <AkTimePicker {...given(usePicker(props, menuRoom))} />;
}
export const TimePicker = statefulComponent<TimePickerProps>(
  [...pickerField, ...pickerCommon, 'label', 'times', 'timeIsEditable', 'hideIcon', 'timeFormat'],
  TimePickerView,
);

export const Calendar = component<CalendarProps>(
  [
    'day',
    'defaultDay',
    'defaultMonth',
    'defaultYear',
    'defaultPreviouslySelected',
    'defaultSelected',
    'disabled',
    'maxDate',
    'minDate',
    'nextMonthLabel',
    'onBlur',
    'onChange',
    'onFocus',
    'onSelect',
    'previouslySelected',
    'previousMonthLabel',
    'selected',
    'today',
    'year',
    'locale',
    'testId',
    'weekStartDay',
    'tabIndex',
  ],
  (props) => <AkCalendar {...props} />,
);
