import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import { useSpeech } from '../../../viewer/viewer-context';
import { type ProgramFormat, programFormats } from './program-file';

interface ProgramFormatMenuProps {
  readonly isDisabled: boolean;
  readonly onChoose: (format: ProgramFormat) => void;
}

/** The formats of findings that are read by programs rather than people. */
export const ProgramFormatMenu = ({ isDisabled, onChoose }: ProgramFormatMenuProps) => {
  const { say } = useSpeech();
  return (
    <DropdownMenu
      shouldRenderToParent
      placement="bottom-end"
      trigger={({ triggerRef, isSelected, testId, ...aria }) => (
        <IconButton {...aria} ref={triggerRef} icon={ChevronDownIcon} label={say('export.programs')} isDisabled={isDisabled} />
      )}
    >
      <DropdownItemGroup>
        {programFormats.map((format) => (
          <DropdownItem key={format} onClick={() => onChoose(format)}>
            {say(`export.${format}`)}
          </DropdownItem>
        ))}
      </DropdownItemGroup>
    </DropdownMenu>
  );
};
