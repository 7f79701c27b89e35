import Heading from '@atlaskit/heading';
import { registerRoles } from '../../../src/contracts/audits/vocabulary';
import type { Settings, SettingsVocabulary } from '../../../src/contracts/settings';
import { useSpeech } from '../../viewer/viewer-context';
import { withRole } from './meaning-choice';
import { MeaningField } from './meaning-field';

interface MeaningsSectionProps {
  readonly draft: Settings;
  readonly vocabulary: SettingsVocabulary;
  readonly canEdit: boolean;
  readonly onChange: (changed: Partial<Settings>) => void;
}

/** What issue types and resolutions mean to rules: registers, stories, done. */
export const MeaningsSection = ({ draft, vocabulary, canEdit, onChange }: MeaningsSectionProps) => {
  const { say } = useSpeech();
  const { issueTypes, resolutions, detected } = vocabulary;
  return (
    <section className="pl-settings__section">
      <Heading size="medium" as="h2">
        {say('settings.meanings')}
      </Heading>
      <p className="pl-subtle">{say('settings.meaningsHint')}</p>
      {registerRoles.map((role) => (
        <MeaningField
          key={role}
          label={say(`settings.role.${role}`)}
          things={issueTypes}
          detected={detected.registerTypeIds[role]}
          chosen={draft.registerTypeIds[role] ?? null}
          isDisabled={!canEdit}
          onChange={(ids) => onChange({ registerTypeIds: withRole(draft.registerTypeIds, role, ids) })}
        />
      ))}
      <MeaningField
        label={say('settings.stories')}
        things={issueTypes}
        detected={detected.storyTypeIds}
        chosen={draft.storyTypeIds}
        isDisabled={!canEdit}
        onChange={(storyTypeIds) => onChange({ storyTypeIds })}
      />
      <MeaningField
        label={say('settings.doneResolutions')}
        hint={say('settings.doneResolutionsHint')}
        things={resolutions}
        detected={detected.doneResolutionIds}
        chosen={draft.doneResolutionIds}
        isDisabled={!canEdit}
        onChange={(doneResolutionIds) => onChange({ doneResolutionIds })}
      />
    </section>
  );
};
