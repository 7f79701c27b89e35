import AkCalendar from '@atlaskit/calendar';
import { DatePicker as AkDatePicker, TimePicker as AkTimePicker } from '@atlaskit/datetime-picker';
import AkSelect from '@atlaskit/select';
import type { CalendarProps, DatePickerProps, SelectProps, TimePickerProps } from '@forge/react';
import { type ReactNode, useState } from 'react';
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

function DatePickerView({ props }: { readonly props: DatePickerProps }): ReactNode {
  const [hasFocus, setFocus] = useState(false);
  useRoom(hasFocus || props.isOpen === true, calendarRoom);
  const { onFocus, onBlur, 'aria-invalid': _ariaInvalid, selectProps: _selectProps, ...rest } = props;
  return (
    <AkDatePicker
      {...given(rest)}
      onFocus={(event) => {
        setFocus(true);
        onFocus?.(event);
      }}
      onBlur={(event) => {
        setFocus(false);
        onBlur?.(event);
      }}
    />
  );
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
  const [hasFocus, setFocus] = useState(false);
  useRoom(hasFocus || props.isOpen === true, menuRoom);
  const { onFocus, onBlur, 'aria-invalid': _ariaInvalid, selectProps: _selectProps, ...rest } = props;
  return (
    <AkTimePicker
      {...given(rest)}
      onFocus={(event) => {
        setFocus(true);
        onFocus?.(event);
      }}
      onBlur={(event) => {
        setFocus(false);
        onBlur?.(event);
      }}
    />
  );
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
