import ButtonGroup from '@atlaskit/button/button-group';
import AkButton from '@atlaskit/button/new';
import { Stack } from '@atlaskit/primitives';
import { callBridge } from '../bridge-fetch';
import { component } from '../component';

interface CustomFieldEditProps {
  readonly onSubmit?: () => void;
  readonly hideActionButtons?: boolean;
}

/** The edit view of a custom field (`@forge/react/jira`). The app itself hands the value over, in `onSubmit`, with `view.submit`. */
export const CustomFieldEdit = component<CustomFieldEditProps>(['onSubmit', 'hideActionButtons'], (props, { children }) => (
  <form
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      props.onSubmit?.();
    }}
  >
    <Stack space="space.100">
      {children}
      {props.hideActionButtons ? null : (
        <ButtonGroup label="Field">
          <AkButton appearance="primary" type="submit">
            Save
          </AkButton>
          <AkButton appearance="subtle" onClick={() => void callBridge('close', undefined)}>
            Cancel
          </AkButton>
        </ButtonGroup>
      )}
    </Stack>
  </form>
));
