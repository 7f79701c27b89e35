import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { useSpeech } from '../../viewer/viewer-context';

/** A few cells of a heat map, as what will stand here. */
const SampleMap = () => (
  <svg viewBox="0 0 120 72" width="160" height="96" aria-hidden="true">
    {Array.from({ length: 15 }, (_, at) => {
      const [x, y] = [(at % 5) * 24, Math.floor(at / 5) * 24];
      const fill =
        at % 7 === 2 ? 'var(--ds-background-danger)' : at % 4 === 3 ? 'var(--ds-background-warning)' : 'var(--ds-background-neutral)';
      // biome-ignore lint/suspicious/noArrayIndexKey: the place in the sample is what a cell stands for
      return <rect key={at} x={x + 1} y={y + 1} width="22" height="22" rx="2" fill={fill} />;
    })}
  </svg>
);

interface NoStandardProps {
  readonly canEdit: boolean;
  readonly onStandards: () => void;
}

/** There is no standard: nothing can be audited yet. */
export const NoStandard = ({ canEdit, onStandards }: NoStandardProps) => {
  const { say } = useSpeech();
  return (
    <EmptyState
      header={say('compliance.empty.noStandard.title')}
      headingLevel={2}
      description={say(canEdit ? 'compliance.empty.noStandard.body' : 'compliance.empty.noStandard.ask')}
      renderImage={() => <SampleMap />}
      {...(canEdit
        ? {
            primaryAction: (
              <Button appearance="primary" onClick={onStandards}>
                {say('compliance.empty.noStandard.action')}
              </Button>
            ),
          }
        : {})}
    />
  );
};

interface NoRunProps {
  readonly canAudit: boolean;
  readonly isRunning: boolean;
  readonly onRun: () => void;
}

/** There are standards, but nothing was audited by them yet. */
export const NoRun = ({ canAudit, isRunning, onRun }: NoRunProps) => {
  const { say } = useSpeech();
  return (
    <EmptyState
      header={say('compliance.empty.noRun.title')}
      headingLevel={2}
      description={say('compliance.empty.noRun.body')}
      renderImage={() => <SampleMap />}
      {...(canAudit
        ? {
            primaryAction: (
              <Button appearance="primary" isDisabled={isRunning} onClick={onRun}>
                {say('compliance.run.start')}
              </Button>
            ),
          }
        : {})}
    />
  );
};

/** Projects were audited, but the viewer may see none of them. */
export const NothingToSee = ({ total }: { readonly total: number }) => {
  const { say } = useSpeech();
  return (
    <EmptyState
      header={say('compliance.empty.nothingVisible.title')}
      headingLevel={2}
      description={say('compliance.empty.nothingVisible.body', { count: total })}
      renderImage={() => <SampleMap />}
    />
  );
};
