import { stepOf } from '../../compliance/address/address-part';
import { useAddressPart, useGoTo } from '../../compliance/address/use-address-part';
import { pagePart } from '../address/page-part';
import { runsPart } from '../address/runs-part';
import type { TemplatesData } from '../use-templates';
import { DriftOverview } from './drift-overview';
import { driftPart, noDrift } from './drift-part';
import { ProjectDriftView } from './project-drift-view';
import { UpgradeView } from './upgrade/upgrade-view';
import './drift.css';

/** Projects against their templates: all of them, one with its deviations, or some on their way to a newer version. */
export const DriftTab = ({ data }: { readonly data: TemplatesData }) => {
  const goTo = useGoTo();
  const [{ projectId, upgrading }, change] = useAddressPart(driftPart);
  if (upgrading.length > 0)
    return (
      <UpgradeView
        key={upgrading.join('.')}
        projectIds={upgrading}
        onBack={() => change('push', { upgrading: [] })}
        onRun={(runId) =>
          goTo(stepOf(driftPart, noDrift), stepOf(pagePart, { screen: 'runs', templateId: null }), stepOf(runsPart, { runId }))
        }
      />
    );
  if (projectId !== null)
    return (
      <ProjectDriftView
        key={projectId}
        projectId={projectId}
        onBack={() => change('push', { projectId: null })}
        onUpgrade={() => change('push', { upgrading: [projectId] })}
      />
    );
  return (
    <DriftOverview data={data} onOpen={(id) => change('push', { projectId: id })} onUpgrade={(ids) => change('push', { upgrading: ids })} />
  );
};
