import SearchIcon from '@atlaskit/icon/core/search';
import Textfield from '@atlaskit/textfield';
import type { RefObject } from 'react';
import { useTypedText } from './use-typed-text';

interface FilterSearchProps {
  /** Says what is searched; shown while the field is empty. */
  readonly label: string;
  readonly value: string;
  /** Called a moment after the last key. */
  readonly onSettled: (text: string) => void;
  /** The page's shortcut `/` puts the focus here. */
  readonly fieldRef: RefObject<HTMLInputElement>;
}

/** The search field at the start of a row of filters. */
export const FilterSearch = ({ label, value, onSettled, fieldRef }: FilterSearchProps) => {
  const [typed, setTyped] = useTypedText(value, onSettled);
  return (
    <div className="pl-filters__search">
      <Textfield
        ref={fieldRef}
        type="search"
        isCompact
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        value={typed}
        elemBeforeInput={
          <span className="pl-filters__icon">
            <SearchIcon label="" size="small" />
          </span>
        }
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </div>
  );
};
