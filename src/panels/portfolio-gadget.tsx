import ForgeReconciler, { Spinner } from '@forge/react';
import type { GadgetConfiguration } from './gadget-configuration';
import { GadgetErrorMessage, Loading, openPortfolio, useGadgetContext, useGadgetData } from './gadget-frame';
import { PortfolioOverview } from './portfolio-overview';
import type { Reader } from './reader';

/** A Jira dashboard refreshes its gadgets by itself (the `refresh` of their configuration); a widget of Atlassian Home has to do it alone. */
const ConfiguredGadget = ({
  reader,
  configuration,
  isWidget,
}: {
  readonly reader: Reader;
  readonly configuration: GadgetConfiguration;
  readonly isWidget: boolean;
}) => {
  const { answer, reload } = useGadgetData(configuration.nodeId, configuration.rows, isWidget ? configuration.refresh : undefined);
  if (!answer) return <Loading label={reader.tell('gadget.loading')} />;
  if (!answer.ok) return <GadgetErrorMessage error={answer.error} reader={reader} onRetry={reload} />;
  return (
    <PortfolioOverview
      data={answer.value}
      configuration={configuration}
      reader={reader}
      onOpen={() => openPortfolio(configuration.nodeId)}
    />
  );
};

/** The portfolio on a dashboard: view mode of `jira:dashboardGadget` and `dashboards:widget`. */
const PortfolioGadget = () => {
  const context = useGadgetContext();
  return context ? <ConfiguredGadget {...context} /> : <Spinner />;
};

ForgeReconciler.render(<PortfolioGadget />);
