import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import { type RefObject, useMemo, useState } from 'react';
import type { ComplianceOverview } from '../../../../src/contracts/audits/overview';
import { ruleTopics } from '../../../../src/contracts/audits/vocabulary';
import { ChoiceMenu } from '../../../components/choice-menu';
import { FilterSearch } from '../../../components/filter-search';
import { useReturnFocus } from '../../../components/use-return-focus';
import { useSpeech } from '../../../viewer/viewer-context';
import { useElementWidth } from '../../portfolio/use-element-width';
import { stepOf } from '../address/address-part';
import { findingsPart, noFindingFilter } from '../address/findings-part';
import { type OverviewPanel, overviewPart } from '../address/overview-part';
import { pagePart } from '../address/page-part';
import { rulesPart } from '../address/rules-part';
import { useAddressPart, useGoTo } from '../address/use-address-part';
import type { FindingTask } from '../findings/finding-task';
import { CellPanel } from '../overview/cell-panel';
import { HeatLegend } from '../overview/heat-legend';
import { HeatMap } from '../overview/heat-map';
import { CellIndex, heatColumns, heatRows } from '../overview/heat-map-model';
import { NeedList } from '../overview/need-list';
import { NodeScores } from '../overview/node-scores';
import { ProjectPanel } from '../overview/project-panel';
import { ScorePanel } from '../overview/score-panel';

/** What Jira and the page put around the map; the frame grows with its content, so its own height says nothing. */
const AROUND_MAP_PX = 340;
const mapHeight = (): number =>
  Math.max(400, Math.min(1100, Math.min(window.screen.availHeight, window.outerHeight || Number.POSITIVE_INFINITY) - AROUND_MAP_PX));

interface OverviewTabProps {
  readonly overview: ComplianceOverview;
  readonly now: number;
  /** Raised when something was changed in a dialog. */
  readonly changes: number;
  readonly searchField: RefObject<HTMLInputElement>;
  readonly onTask: (task: FindingTask) => void;
}

/** Which projects to talk to, where every rule fails, and the findings behind each number. */
export const OverviewTab = ({ overview, now, changes, searchField, onTask }: OverviewTabProps) => {
  const { say } = useSpeech();
  const [part, change] = useAddressPart(overviewPart);
  const goTo = useGoTo();
  const [measured, width] = useElementWidth();
  const remember = useReturnFocus(part.panel !== null);
  const [maxHeight] = useState(mapHeight);
  const cells = useMemo(() => new CellIndex(overview.cells), [overview.cells]);
  const checks = useMemo(() => new Map(overview.checks.map((check) => [check.checkNo, check])), [overview.checks]);
  const projects = useMemo(() => new Map(overview.projects.map((project) => [project.projectId, project])), [overview.projects]);
  const rows = useMemo(() => heatRows(overview.projects, cells, part), [overview.projects, cells, part]);
  const columns = useMemo(() => heatColumns(overview.checks, rows, cells, part), [overview.checks, rows, cells, part]);
  const { panel } = part;

  const open = (next: OverviewPanel) => {
    remember();
    change('push', { panel: next });
  };
  const close = () => change('push', { panel: null });
  const openCell = (projectId: number, checkNo: number) => open({ kind: 'cell', projectId, checkNo });
  const openProject = (projectId: number) => open({ kind: 'project', projectId });
  const showFindings = (projectId: number, checkNo: number | null) =>
    goTo(
      stepOf(pagePart, { tab: 'findings' }),
      stepOf(findingsPart, { ...noFindingFilter, projectIds: [projectId], checkNos: checkNo === null ? [] : [checkNo] }),
    );
  const project = panel === null || panel.kind === 'score' ? undefined : projects.get(panel.projectId);
  const check = panel?.kind === 'cell' ? checks.get(panel.checkNo) : undefined;

  const panelContent =
    panel?.kind === 'score' ? (
      <ScorePanel overview={overview} now={now} onClose={close} />
    ) : project === undefined ? null : panel?.kind === 'cell' ? (
      check === undefined ? null : (
        <CellPanel
          key={`${project.projectId}.${check.checkNo}`}
          project={project}
          check={check}
          cell={cells.at(project.projectId, check.checkNo)}
          now={now}
          changes={changes}
          onTask={onTask}
          onAllFindings={showFindings}
          onRule={(ruleId) => goTo(stepOf(pagePart, { tab: 'rules' }), stepOf(rulesPart, { ruleId }))}
          onClose={close}
        />
      )
    ) : (
      <ProjectPanel
        project={project}
        cells={cells.ofProject(project.projectId)}
        checks={checks}
        onCell={openCell}
        onFindings={(projectId) => showFindings(projectId, null)}
        onClose={close}
      />
    );
  const isFiltered = part.search !== '' || part.topics.length > 0 || part.failingOnly;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the panel wherever the focus is in the content
    <div
      className={`pl-overview${panelContent === null ? '' : ' pl-overview--panel'}`}
      onKeyDown={(event) => {
        const isMenuOpen = document.querySelector('[role="menu"]') !== null;
        if (event.key === 'Escape' && !event.defaultPrevented && !isMenuOpen && panel !== null) close();
      }}
    >
      <NeedList
        projects={overview.projects}
        checks={checks}
        isOfOneStandard={overview.standardId !== null}
        openProjectId={project?.projectId ?? null}
        onProject={openProject}
        onCell={openCell}
      />
      <div className="pl-overview__map" ref={measured}>
        <search className="pl-filters__controls pl-overview__filters">
          <FilterSearch
            label={say('portfolio.search')}
            value={part.search}
            onSettled={(search) => change('replace', { search })}
            fieldRef={searchField}
          />
          <ChoiceMenu
            name={say('compliance.topic')}
            options={ruleTopics.map((value) => ({ value, label: say(`audit.topic.${value}`) }))}
            chosen={part.topics}
            onChange={(topics) => change('push', { topics })}
          />
          <Checkbox
            label={say('compliance.failingOnly')}
            isChecked={part.failingOnly}
            onChange={(event) => change('push', { failingOnly: event.currentTarget.checked })}
          />
        </search>
        <p className="pl-filters__count" role="status">
          {say('compliance.heat.shown', { projects: rows.length, rules: columns.length })}
        </p>
        {rows.length === 0 || columns.length === 0 ? (
          <div className="pl-nothing">
            <p>{say('compliance.heat.nothing')}</p>
            {isFiltered ? (
              <Button onClick={() => change('push', { search: '', topics: [], failingOnly: false })}>
                {say('portfolio.filter.clear')}
              </Button>
            ) : null}
          </div>
        ) : width === 0 ? null : (
          <>
            <HeatMap
              rows={rows}
              columns={columns}
              cells={cells}
              sortedBy={part.sortedBy}
              panel={panel}
              maxHeight={maxHeight}
              width={width}
              onSort={(sortedBy) => change('push', { sortedBy })}
              onCell={openCell}
              onProject={openProject}
            />
            <HeatLegend />
          </>
        )}
        <NodeScores nodes={overview.nodes} />
      </div>
      {panelContent === null ? null : (
        <div className="pl-content__panel" style={{ '--pl-panel-height': `${maxHeight + 120}px` } as React.CSSProperties}>
          {panelContent}
        </div>
      )}
    </div>
  );
};
