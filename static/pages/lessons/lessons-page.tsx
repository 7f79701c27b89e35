import Button, { IconButton } from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import KeyboardIcon from '@atlaskit/icon/core/question-circle';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { view } from '@forge/bridge';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { ShortcutsDialog } from '../../components/shortcuts-dialog';
import { useAnswer } from '../../components/use-answer';
import { callApp } from '../../rpc';
import { useSpeech } from '../../viewer/viewer-context';
import { useAddressPart } from '../compliance/address/use-address-part';
import { useShortcuts } from '../portfolio/use-shortcuts';
import { lessonsPart, type TabId, tabIds } from './address/lessons-part';
import { FindTab } from './find/find-tab';
import { LessonForm } from './lesson/lesson-form';
import { LessonView } from './lesson/lesson-view';
import { RetrospectiveDialog } from './retrospective/retrospective-dialog';
import { BookletView } from './tabs/booklet-view';
import { ChangesTab } from './tabs/changes-tab';
import { ImportDialog } from './tabs/import-dialog';
import { InsightTab } from './tabs/insight-tab';
import { ReviewTab } from './tabs/review-tab';
import '../portfolio/portfolio-page.css';
import '../compliance/compliance-page.css';
import { useSteadyAnswer } from './use-steady-answer';
import './lessons-page.css';

/** What was learned: found, read, reviewed, and what came of it. */
export const LessonsPage = () => {
  const { say, language } = useSpeech();
  const [{ tab, lesson, collection }, change] = useAddressPart(lessonsPart);
  const [changes, setChanges] = useState(0);
  const [dialog, setDialog] = useState<'new' | 'several' | 'import' | 'shortcuts' | null>(null);
  const [topics, setTopics] = useState<readonly string[] | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const openShortcuts = useCallback(() => setDialog('shortcuts'), []);
  useShortcuts(searchField, openShortcuts);
  const start = useSteadyAnswer(useAnswer(`${language} ${changes}`, () => callApp('lessons.getStart', { language })));
  const known = start.load.state === 'done' && start.load.ok ? start.load.value : null;
  const canReview = known?.canReview ?? false;
  const [titles, setTitles] = useState<Readonly<Record<string, string>>>({});
  const keepTitle = useCallback((id: string, name: string) => setTitles((before) => ({ ...before, [id]: name })), []);
  const isOpen = lesson !== null || collection !== null;
  const heading = isOpen ? (titles[lesson ?? collection ?? ''] ?? say('page.lessons')) : say('page.lessons');
  const title = `${heading} · ${say('app.name')}`;
  useEffect(() => void view.changeWindowTitle(title).catch(() => undefined), [title]);
  const open = (lessonId: string) => change('push', { lesson: lessonId, collection: null });
  const changed = () => setChanges((count) => count + 1);
  const shownTabs = tabIds.filter((id) => canReview || id === 'find' || id === 'changes');
  const content = (id: TabId): ReactNode => {
    switch (id) {
      case 'find':
        return (
          <FindTab
            searchField={searchField}
            start={{
              start,
              onOpen: open,
              onCollection: (collectionId) => change('push', { collection: collectionId, lesson: null }),
              chosenTopics: topics,
              onTopics: setTopics,
              onChanged: changed,
            }}
            changes={changes}
            onOpen={open}
          />
        );
      case 'review':
        return <ReviewTab changes={changes} onChanged={changed} onOpen={open} />;
      case 'changes':
        return <ChangesTab changes={changes} onChanged={changed} onOpen={open} />;
      case 'insight':
        return <InsightTab onOpen={open} />;
    }
  };
  return (
    <main className="pl-page">
      <header className="pl-header">
        <div className="pl-header__title">
          <nav className="pl-breadcrumb" aria-label={say('portfolio.breadcrumb')}>
            <span>{say('app.name')}</span>
            {isOpen ? (
              <>
                <span aria-hidden="true">/</span>
                <button type="button" className="pl-link" onClick={() => change('push', { lesson: null, collection: null })}>
                  {say('page.lessons')}
                </button>
              </>
            ) : null}
          </nav>
          <Heading size="large" as="h1">
            {heading}
          </Heading>
        </div>
        {isOpen ? null : (
          <div className="pl-header__actions">
            {canReview ? <Button onClick={() => setDialog('import')}>{say('lessons.import')}</Button> : null}
            <Button onClick={() => setDialog('several')}>{say('retrospective.open')}</Button>
            <Button appearance="primary" onClick={() => setDialog('new')}>
              {say('lessons.new')}
            </Button>
            <IconButton icon={KeyboardIcon} label={say('shortcuts.open')} appearance="subtle" onClick={openShortcuts} />
          </div>
        )}
      </header>
      {lesson !== null ? (
        <LessonView
          key={lesson}
          lessonId={lesson}
          collections={canReview ? (known?.collections.filter(({ shipped }) => !shipped) ?? null) : null}
          onTitle={keepTitle}
          onChanged={changed}
          onOpen={open}
          onLeave={() => {
            changed();
            change('push', { lesson: null, collection: null });
          }}
        />
      ) : collection !== null ? (
        <BookletView key={collection} collectionId={collection} onTitle={keepTitle} />
      ) : (
        <div className="pl-tabs">
          <Tabs
            id="lessons"
            selected={Math.max(0, shownTabs.indexOf(tab))}
            onChange={(index) => change('push', { tab: shownTabs[index] ?? 'find' })}
            shouldUnmountTabPanelOnChange
          >
            <TabList>
              {shownTabs.map((id) => (
                <Tab key={id}>{say(`lessons.tab.${id}`)}</Tab>
              ))}
            </TabList>
            {shownTabs.map((id) => (
              <TabPanel key={id}>
                <div className="pl-tabs__panel">{content(id)}</div>
              </TabPanel>
            ))}
          </Tabs>
        </div>
      )}
      {dialog === 'shortcuts' ? <ShortcutsDialog onClose={() => setDialog(null)} /> : null}
      {dialog === 'import' ? (
        <ImportDialog
          onClose={() => setDialog(null)}
          onImported={() => {
            setDialog(null);
            changed();
          }}
        />
      ) : null}
      {dialog === 'new' ? (
        <LessonForm
          opened={null}
          onClose={() => setDialog(null)}
          onSaved={(lessonId, mayOpen) => {
            setDialog(null);
            changed();
            if (mayOpen) open(lessonId);
          }}
        />
      ) : null}
      {dialog === 'several' ? (
        <RetrospectiveDialog
          projectId={null}
          onClose={() => setDialog(null)}
          onSaved={() => {
            setDialog(null);
            changed();
          }}
        />
      ) : null}
    </main>
  );
};
