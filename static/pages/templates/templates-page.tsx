import Button, { IconButton } from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import KeyboardIcon from '@atlaskit/icon/core/question-circle';
import RefreshIcon from '@atlaskit/icon/core/refresh';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { view } from '@forge/bridge';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { ErrorNotice } from '../../components/error-notice';
import { ShortcutsDialog } from '../../components/shortcuts-dialog';
import { useSpeech } from '../../viewer/viewer-context';
import { stepOf } from '../compliance/address/address-part';
import { useAddressPart, useGoTo } from '../compliance/address/use-address-part';
import { useShortcuts } from '../portfolio/use-shortcuts';
import { pagePart, type TabId, tabIds } from './address/page-part';
import { runsPart } from './address/runs-part';
import { freshWizard, wizardPart } from './address/wizard-part';
import { CatalogueTab } from './catalogue/catalogue-tab';
import { WaitingNotice } from './catalogue/waiting-notice';
import { driftPart, noDrift } from './drift/drift-part';
import { DriftTab } from './drift/drift-tab';
import { EditorScreen } from './editor/editor-screen';
import { RunsTab } from './runs/runs-tab';
import { type TemplatesData, useTemplates } from './use-templates';
import { Wizard } from './wizard/wizard';
import '../portfolio/portfolio-page.css';
import '../portfolio/explanation-panel.css';
import '../compliance/compliance-page.css';
import './templates-page.css';

/** Templates: from a choice to a running project, and everything that was made from them. */
export const TemplatesPage = () => {
  const { say } = useSpeech();
  const [{ screen, templateId }] = useAddressPart(pagePart);
  const [{ projectId }] = useAddressPart(wizardPart);
  const goTo = useGoTo();
  const data = useTemplates();
  const searchField = useRef<HTMLInputElement>(null);
  const [showsShortcuts, setShowsShortcuts] = useState(false);
  const openShortcuts = useCallback(() => setShowsShortcuts(true), []);
  useShortcuts(searchField, openShortcuts);
  const title = `${say('page.templates')} · ${say('app.name')}`;
  useEffect(() => void view.changeWindowTitle(title).catch(() => undefined), [title]);
  const openTab = (tab: TabId) =>
    goTo(
      stepOf(pagePart, { screen: tab, templateId: null }),
      stepOf(wizardPart, freshWizard),
      stepOf(runsPart, { runId: null }),
      stepOf(driftPart, noDrift),
    );
  const isScreen = screen === 'create' || screen === 'editor';
  const chosen = data.templates?.find(({ id }) => id === templateId);
  return (
    <main className="pl-page">
      <header className="pl-header">
        <div className="pl-header__title">
          <nav className="pl-breadcrumb" aria-label={say('portfolio.breadcrumb')}>
            <span>{say('app.name')}</span>
            {isScreen ? (
              <>
                <span aria-hidden="true">/</span>
                <button type="button" className="pl-link" onClick={() => openTab('catalogue')}>
                  {say('page.templates')}
                </button>
              </>
            ) : null}
          </nav>
          <Heading size="large" as="h1">
            {screen === 'create'
              ? wizardTitle(chosen?.name ?? null, projectId, say)
              : screen === 'editor'
                ? editorTitle(templateId === null ? null : (chosen?.name ?? templateId), say)
                : say('page.templates')}
          </Heading>
        </div>
        {isScreen ? null : (
          <div className="pl-header__actions">
            <IconButton
              icon={RefreshIcon}
              label={say('portfolio.refresh')}
              appearance="subtle"
              isLoading={data.isLoading && data.templates !== null}
              onClick={() => void data.reload()}
            />
            <Button
              appearance="primary"
              onClick={() => goTo(stepOf(pagePart, { screen: 'create', templateId: null }), stepOf(wizardPart, freshWizard))}
            >
              {say('catalogue.create')}
            </Button>
            <IconButton icon={KeyboardIcon} label={say('shortcuts.open')} appearance="subtle" onClick={openShortcuts} />
          </div>
        )}
      </header>
      {data.error === null || data.templates === null ? null : (
        <div className="pl-notice pl-notice--error">
          <ErrorNotice
            title={say('error.loadTitle')}
            error={data.error}
            action={{ label: say('action.retry'), run: () => void data.reload() }}
          />
        </div>
      )}
      {screen === 'create' ? (
        <div className="pl-wizard">
          <Wizard data={data} templateId={templateId} />
        </div>
      ) : screen === 'editor' ? (
        <EditorScreen data={data} templateId={templateId} />
      ) : (
        <PageTabs
          data={data}
          tab={tabIds.find((tab) => tab === screen) ?? 'catalogue'}
          searchField={searchField}
          onTab={openTab}
          onWaiting={() => goTo(stepOf(pagePart, { screen: 'runs', templateId: null }), stepOf(runsPart, { scope: 'waiting' }))}
        />
      )}
      {showsShortcuts ? <ShortcutsDialog onClose={() => setShowsShortcuts(false)} /> : null}
    </main>
  );
};

const wizardTitle = (name: string | null, projectId: number | null, say: ReturnType<typeof useSpeech>['say']): string => {
  if (name === null) return say('wizard.title');
  return say(projectId === null ? 'wizard.titleFrom' : 'wizard.titleApply', { name });
};

const editorTitle = (name: string | null, say: ReturnType<typeof useSpeech>['say']): string =>
  name === null ? say('editor.title.new') : say('editor.title', { name });

interface PageTabsProps {
  readonly data: TemplatesData;
  readonly tab: TabId;
  readonly searchField: React.RefObject<HTMLInputElement>;
  readonly onTab: (tab: TabId) => void;
  readonly onWaiting: () => void;
}

const PageTabs = ({ data, tab, searchField, onTab, onWaiting }: PageTabsProps) => {
  const { say } = useSpeech();
  const content = (id: TabId): ReactNode => {
    switch (id) {
      case 'catalogue':
        return (
          <>
            {data.canEdit ? <WaitingNotice onOpen={onWaiting} /> : null}
            <CatalogueTab data={data} searchField={searchField} hasEditor />
          </>
        );
      case 'runs':
        return <RunsTab onCatalogue={() => onTab('catalogue')} />;
      case 'drift':
        return <DriftTab data={data} />;
    }
  };
  return (
    <div className="pl-tabs pl-templates-tabs">
      <Tabs
        id="templates"
        selected={tabIds.indexOf(tab)}
        onChange={(index) => onTab(tabIds[index] ?? 'catalogue')}
        shouldUnmountTabPanelOnChange
      >
        <TabList>
          {tabIds.map((id) => (
            <Tab key={id}>{say(`catalogue.tab.${id}`)}</Tab>
          ))}
        </TabList>
        {tabIds.map((id) => (
          <TabPanel key={id}>
            <div className="pl-tabs__panel">{content(id)}</div>
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
};
