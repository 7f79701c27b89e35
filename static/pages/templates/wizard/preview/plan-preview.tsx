import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import type { ProvisionPlan } from '../../../../../src/contracts/templates/plan';
import { useSpeech } from '../../../../viewer/viewer-context';
import { type PlanView, planViews } from '../../address/wizard-part';
import { PlanCalendar } from './plan-calendar';
import { PlanNeeds } from './plan-needs';
import { PlanPeople } from './plan-people';
import { PlanProblems } from './plan-problems';
import { PlanSummary } from './plan-summary';
import { PlanTree } from './plan-tree';
import './plan-preview.css';

interface PlanPreviewProps {
  readonly plan: ProvisionPlan;
  readonly view: PlanView;
  readonly onView: (view: PlanView) => void;
  /** Leads to a question; absent where answers cannot be changed any more. */
  readonly onQuestion?: (question: string) => void;
}

/** A plan from all sides: what is wrong with it, what it makes, when, for whom, and what it needs. */
export const PlanPreview = ({ plan, view, onView, onQuestion }: PlanPreviewProps) => {
  const { say } = useSpeech();
  const content = (of: PlanView) => {
    switch (of) {
      case 'tree':
        return <PlanTree changes={plan.changes} />;
      case 'calendar':
        return <PlanCalendar changes={plan.changes} />;
      case 'people':
        return <PlanPeople changes={plan.changes} />;
      case 'needs':
        return <PlanNeeds plan={plan} />;
    }
  };
  return (
    <div className="pl-plan">
      <PlanSummary plan={plan} />
      <PlanProblems diagnostics={plan.diagnostics} {...(onQuestion === undefined ? {} : { onQuestion })} />
      <div className="pl-tabs">
        <Tabs
          id="plan-views"
          selected={planViews.indexOf(view)}
          onChange={(index) => onView(planViews[index] ?? 'tree')}
          shouldUnmountTabPanelOnChange
        >
          <TabList>
            {planViews.map((of) => (
              <Tab key={of}>{say(`preview.view.${of}`)}</Tab>
            ))}
          </TabList>
          {planViews.map((of) => (
            <TabPanel key={of}>
              <div className="pl-tabs__panel">{content(of)}</div>
            </TabPanel>
          ))}
        </Tabs>
      </div>
    </div>
  );
};
