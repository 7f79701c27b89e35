import Heading from '@atlaskit/heading';
import SectionMessage from '@atlaskit/section-message';
import { view } from '@forge/bridge';
import { useEffect } from 'react';
import { ErrorNotice } from '../../components/error-notice';
import { SkeletonBar } from '../../components/skeleton';
import { useSpeech } from '../../viewer/viewer-context';
import { CollectionSection } from './collection-section';
import { SettingsForm } from './settings-form';
import { useSettings } from './use-settings';
import './settings-page.css';

/** The settings: PMO administrators change them, everybody else may read them. */
export const SettingsPage = () => {
  const { say } = useSpeech();
  const { saved, vocabulary, canEdit, error, reload, save } = useSettings();
  const title = `${say('settings.title')} · ${say('app.name')}`;
  useEffect(() => void view.changeWindowTitle(title).catch(() => undefined), [title]);
  return (
    <main className="pl-page pl-settings">
      <nav className="pl-breadcrumb" aria-label={say('portfolio.breadcrumb')}>
        <span>{say('app.name')}</span>
      </nav>
      <Heading size="large" as="h1">
        {say('settings.title')}
      </Heading>
      {error === null ? null : (
        <ErrorNotice title={say('error.loadTitle')} error={error} action={{ label: say('action.retry'), run: () => void reload() }} />
      )}
      {saved === null || vocabulary === null ? (
        error === null ? (
          <div className="pl-settings__loading" role="status" aria-label={say('loading')}>
            <SkeletonBar width={200} height={24} />
            <SkeletonBar height={64} />
            <SkeletonBar height={160} />
          </div>
        ) : null
      ) : (
        <>
          {canEdit ? null : (
            <div className="pl-settings__section">
              <SectionMessage title={say('settings.readOnly.title')} headingLevel="h2">
                <p>{say('settings.readOnly.body')}</p>
              </SectionMessage>
            </div>
          )}
          <CollectionSection canEdit={canEdit} />
          <SettingsForm saved={saved} vocabulary={vocabulary} canEdit={canEdit} save={save} />
        </>
      )}
    </main>
  );
};
