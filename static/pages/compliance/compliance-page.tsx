import SectionMessage from '@atlaskit/section-message';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { view } from '@forge/bridge';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ComplianceOverview } from '../../../src/contracts/audits/overview';
import { ErrorNotice } from '../../components/error-notice';
import { useSpeech } from '../../viewer/viewer-context';
import { useShortcuts } from '../portfolio/use-shortcuts';
import { stepOf } from './address/address-part';
import { findingsPart, noFindingFilter } from './address/findings-part';
import { overviewPart } from './address/overview-part';
import { pagePart, type TabId, tabIds } from './address/page-part';
import { useAddressPart, useGoTo } from './address/use-address-part';
import { ComplianceHeader } from './compliance-header';
import { ComplianceShortcuts } from './compliance-shortcuts';
import { ComplianceSkeleton } from './compliance-skeleton';
import { NoRun, NoStandard, NothingToSee } from './empty-states';
import { EvidencePage } from './evidence/evidence-page';
import { reportPart } from './evidence/report-part';
import type { FindingTask } from './findings/finding-task';
import { RecentFollowUpsProvider } from './findings/recent-follow-ups';
import { TaskDialog } from './findings/task-dialog';
import { Headline } from './headline';
import { MyDigest } from './my-digest';
import { RuleCatalogueProvider } from './rules/rule-catalogue';
import { RunNotice } from './run-notice';
import { AuditLogTab } from './tabs/audit-log-tab';
import { AuditPlanTab } from './tabs/audit-plan-tab';
import { FindingsTab } from './tabs/findings-tab';
import { OverviewTab } from './tabs/overview-tab';
import { RulesTab } from './tabs/rules-tab';
import { StandardsTab } from './tabs/standards-tab';
import { WaiversTab } from './tabs/waivers-tab';
import { isUnderWay, type OverviewData, useOverview } from './use-overview';
import '../portfolio/portfolio-page.css';
import '../portfolio/explanation-panel.css';
import './compliance-page.css';

const SECONDS_PER_DAY = 86_400;

/** Compliance: which projects to talk to and why, all findings, and the standards behind them. */
export const CompliancePage = () => {
  const [{ reportId }, change] = useAddressPart(reportPart);
  if (reportId === null) return <CompliancePageItself />;
  return <EvidencePage reportId={reportId} onBack={() => change('push', { reportId: null })} />;
};

const CompliancePageItself = () => {
  const { say } = useSpeech();
  const [{ tab, standardId }, change] = useAddressPart(pagePart);
  const data = useOverview(standardId);
  const searchField = useRef<HTMLInputElement>(null);
  const [showsShortcuts, setShowsShortcuts] = useState(false);
  const openShortcuts = useCallback(() => setShowsShortcuts(true), []);
  useShortcuts(searchField, openShortcuts);
  const { overview, error, reload } = data;
  const title = `${say('page.compliance')} · ${say('app.name')}`;
  useEffect(() => void view.changeWindowTitle(title).catch(() => undefined), [title]);
  return (
    <main className="pl-page">
      <ComplianceHeader
        data={data}
        standardId={standardId}
        onStandard={(id) => change('push', { standardId: id })}
        onShortcuts={openShortcuts}
      />
      {error === null ? null : (
        <div className="pl-notice pl-notice--error">
          <ErrorNotice title={say('error.loadTitle')} error={error} action={{ label: say('action.retry'), run: () => void reload() }} />
        </div>
      )}
      <RecentFollowUpsProvider>
        <RuleCatalogueProvider>
          {overview === null ? (
            error === null ? (
              <ComplianceSkeleton />
            ) : null
          ) : (
            <LoadedPage
              data={data}
              overview={overview}
              tab={tab}
              onTab={(next) => change('push', { tab: next })}
              searchField={searchField}
            />
          )}
        </RuleCatalogueProvider>
      </RecentFollowUpsProvider>
      {showsShortcuts ? <ComplianceShortcuts onClose={() => setShowsShortcuts(false)} /> : null}
    </main>
  );
};

interface LoadedPageProps {
  readonly data: OverviewData;
  readonly overview: ComplianceOverview;
  readonly tab: TabId;
  readonly onTab: (tab: TabId) => void;
  readonly searchField: React.RefObject<HTMLInputElement>;
}

const LoadedPage = ({ data, overview, tab, onTab, searchField }: LoadedPageProps) => {
  const { say } = useSpeech();
  const goTo = useGoTo();
  const [task, setTask] = useState<FindingTask | null>(null);
  const [changes, setChanges] = useState(0);
  const checks = useMemo(() => new Map(overview.checks.map((check) => [check.checkNo, check])), [overview.checks]);
  const today = Math.floor(data.now / SECONDS_PER_DAY);
  const hasResults = overview.lastRunAt !== null && overview.projects.length > 0;
  const onDone = () => {
    setTask(null);
    setChanges((count) => count + 1);
    void data.reload();
  };

  const content = (id: TabId): ReactNode => {
    switch (id) {
      case 'overview':
        return <OverviewTab overview={overview} now={data.now} changes={changes} searchField={searchField} onTask={setTask} />;
      case 'findings':
        return (
          <FindingsTab
            overview={overview}
            standardId={overview.standardId}
            now={data.now}
            changes={changes}
            searchField={searchField}
            onTask={setTask}
          />
        );
      case 'waivers':
        return <WaiversTab overview={overview} today={today} changes={changes} onChanged={() => void data.reload()} />;
      case 'rules':
        return <RulesTab searchField={searchField} />;
      case 'auditPlan':
        return <AuditPlanTab overview={overview} today={today} />;
      case 'auditLog':
        return <AuditLogTab overview={overview} now={data.now} />;
      case 'standards':
        return <StandardsTab overview={overview} now={data.now} onChanged={() => void data.reload()} />;
    }
  };
  const instead = (): ReactNode => {
    if (overview.standards.length === 0) return <NoStandard canEdit={overview.canAudit} onStandards={() => onTab('standards')} />;
    if (overview.lastRunAt === null)
      return <NoRun canAudit={overview.canAudit} isRunning={isUnderWay(data.run)} onRun={() => void data.startRun()} />;
    return <NothingToSee total={overview.visibility.total} />;
  };

  return (
    <>
      {hasResults ? (
        <Headline
          overview={overview}
          onScore={() => goTo(stepOf(pagePart, { tab: 'overview' }), stepOf(overviewPart, { panel: { kind: 'score' } }))}
          onProject={(projectId) =>
            goTo(stepOf(pagePart, { tab: 'overview' }), stepOf(overviewPart, { panel: { kind: 'project', projectId } }))
          }
          onNew={() => goTo(stepOf(pagePart, { tab: 'findings' }), stepOf(findingsPart, { ...noFindingFilter, since: 7 }))}
          onFixed={() =>
            goTo(stepOf(pagePart, { tab: 'findings' }), stepOf(findingsPart, { ...noFindingFilter, state: 'fixed', since: 7 }))
          }
        />
      ) : null}
      {hasResults ? (
        <MyDigest
          onProject={(projectId) =>
            goTo(stepOf(pagePart, { tab: 'overview' }), stepOf(overviewPart, { panel: { kind: 'project', projectId } }))
          }
        />
      ) : null}
      <div className="pl-notice">
        <RunNotice data={data} overview={overview} />
      </div>
      {hasResults && overview.score.findings === 0 && tab === 'overview' ? (
        <div className="pl-notice">
          <SectionMessage appearance="success" title={say('compliance.empty.clean.title')} headingLevel="h2">
            <p>{say('compliance.empty.clean.body')}</p>
          </SectionMessage>
        </div>
      ) : null}
      <div className="pl-tabs">
        <Tabs
          id="compliance"
          selected={tabIds.indexOf(tab)}
          onChange={(index) => onTab(tabIds[index] ?? 'overview')}
          shouldUnmountTabPanelOnChange
        >
          <TabList>
            {tabIds.map((id) => (
              <Tab key={id}>{say(`compliance.tab.${id}`)}</Tab>
            ))}
          </TabList>
          {tabIds.map((id) => (
            <TabPanel key={id}>
              <div className="pl-tabs__panel">{id === 'overview' && !hasResults ? instead() : content(id)}</div>
            </TabPanel>
          ))}
        </Tabs>
      </div>
      {task === null ? null : <TaskDialog task={task} checks={checks} today={today} onClose={() => setTask(null)} onDone={onDone} />}
    </>
  );
};
