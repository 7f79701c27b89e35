import type { UiKitComponent } from './component';
import * as buttons from './components/buttons';
import * as charts from './components/charts';
import * as documents from './components/documents';
import * as fields from './components/fields';
import * as files from './components/files';
import * as forms from './components/forms';
import { AtlassianIcon, AtlassianTile, Icon } from './components/icons';
import * as inlineEdit from './components/inline-edit';
import * as jira from './components/jira';
import * as layout from './components/layout';
import * as navigation from './components/navigation';
import * as overlays from './components/overlays';
import { User, UserGroup, UserPicker } from './components/people';
import * as pickers from './components/pickers';
import * as status from './components/status';
import * as tables from './components/tables';
import * as text from './components/text';

/** Every component of UI Kit that this renderer draws, by the type that `@forge/react` writes into its document. */
export const uiKitComponents: ReadonlyMap<string, UiKitComponent> = new Map(
  Object.entries({
    ...text,
    ...layout,
    ...status,
    ...buttons,
    ...navigation,
    ...tables,
    ...overlays,
    ...forms,
    ...fields,
    ...pickers,
    ...inlineEdit,
    ...documents,
    ...charts,
    ...jira,
    AtlassianIcon,
    AtlassianTile,
    FileCard: files.FileCard,
    FilePicker: files.FilePicker,
    Icon,
    User,
    UserGroup,
    UserPicker,
  }),
);

/** Components of `@forge/react` that this host does not draw, and why. They show themselves as unsupported. */
export const notSupported: Readonly<Record<string, string>> = {
  Frame: 'it embeds a Custom UI resource in apps of the global app module, which this host does not run',
};
