import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import Popup from '@atlaskit/popup';
import Textfield from '@atlaskit/textfield';
import { type ReactNode, useState } from 'react';
import { useSpeech } from '../viewer/viewer-context';
import './choice-menu.css';

/** Lists longer than this get a search field. */
const SEARCH_FROM_OPTIONS = 8;

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly isDisabled?: boolean;
}

interface ChoiceMenuProps<T extends string> {
  readonly name: string;
  readonly options: readonly Choice<T>[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
  /** Shown under the list, for instance a way back to the usual choice. */
  readonly footer?: ReactNode;
  /** Whether the button tells how many are chosen. */
  readonly showsCount?: boolean;
}

/** A button that opens a list of check boxes: a filter, or which columns to show. */
export const ChoiceMenu = <T extends string>({ name, options, chosen, onChange, footer, showsCount = true }: ChoiceMenuProps<T>) => {
  const { say } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const shown = options.filter(({ label }) => label.toLowerCase().includes(search.trim().toLowerCase()));
  const count = showsCount ? chosen.length : 0;
  const close = () => {
    setOpen(false);
    setSearch('');
  };
  return (
    <Popup
      isOpen={isOpen}
      onClose={close}
      placement="bottom-start"
      role="dialog"
      label={name}
      shouldRenderToParent
      content={({ setInitialFocusRef }) => (
        <div className="pl-choices">
          {options.length <= SEARCH_FROM_OPTIONS ? null : (
            <Textfield
              isCompact
              aria-label={say('portfolio.filter.find')}
              placeholder={say('portfolio.filter.find')}
              value={search}
              ref={setInitialFocusRef}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
          )}
          <fieldset className="pl-choices__list">
            <legend className="pl-hidden">{name}</legend>
            {shown.map((option) => (
              <Checkbox
                key={option.value}
                label={option.label}
                isChecked={chosen.includes(option.value)}
                isDisabled={option.isDisabled ?? false}
                onChange={(event) =>
                  onChange(event.currentTarget.checked ? [...chosen, option.value] : chosen.filter((value) => value !== option.value))
                }
              />
            ))}
            {shown.length === 0 ? <p className="pl-choices__none">{say('settings.select.none')}</p> : null}
          </fieldset>
          {footer ??
            (count === 0 ? null : (
              <Button appearance="subtle" spacing="compact" onClick={() => onChange([])}>
                {say('action.clear')}
              </Button>
            ))}
        </div>
      )}
      trigger={({ ref, ...aria }) => (
        <Button
          {...aria}
          ref={ref}
          isSelected={isOpen || count > 0}
          iconAfter={ChevronDownIcon}
          {...(count > 0 ? { 'aria-label': say('portfolio.filter.chosen', { name, count }) } : {})}
          onClick={() => (isOpen ? close() : setOpen(true))}
        >
          {count > 0 ? `${name} (${count})` : name}
        </Button>
      )}
    />
  );
};
