import AkInlineEdit from '@atlaskit/inline-edit';
import { component } from '../component';
import { Docs } from '../doc-view';
import { slotOf } from '../forge-doc';

interface InlineEditProps {
  readonly label?: string;
  readonly onConfirm: () => void;
  readonly onEdit?: () => void;
  readonly onCancel?: () => void;
  readonly isEditing?: boolean;
  readonly startWithEditViewOpen?: boolean;
  readonly keepEditViewOpenOnBlur?: boolean;
  readonly hideActionButtons?: boolean;
  readonly isRequired?: boolean;
  readonly readViewFitContainerWidth?: boolean;
  readonly editButtonLabel?: string;
  readonly confirmButtonLabel?: string;
  readonly cancelButtonLabel?: string;
}

/** Value, validation and both views live in the app (`@forge/react` keeps them there); only the switch between the views is drawn here. */
export const InlineEdit = component<InlineEditProps>(
  [
    'label',
    'onConfirm',
    'onEdit',
    'onCancel',
    'isEditing',
    'startWithEditViewOpen',
    'keepEditViewOpenOnBlur',
    'hideActionButtons',
    'isRequired',
    'readViewFitContainerWidth',
    'editButtonLabel',
    'confirmButtonLabel',
    'cancelButtonLabel',
  ],
  (props, { doc }) => (
    <AkInlineEdit
      {...props}
      defaultValue=""
      editView={() => <Docs docs={slotOf(doc, 'editView')} />}
      readView={() => <Docs docs={slotOf(doc, 'readView')} />}
    />
  ),
);
