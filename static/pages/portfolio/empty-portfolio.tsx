import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import { useEffect, useState } from 'react';
import type { PortfolioTree } from '../../../src/contracts/portfolio';
import { ErrorNotice } from '../../components/error-notice';
import { type ProjectCategory, readProjectCategories } from '../../jira/jira-as-viewer';
import { type CallError, callApp } from '../../rpc';
import { useSpeech } from '../../viewer/viewer-context';
import { createFromCategories } from './editing/create-from-categories';

const Plumb = () => (
  <svg viewBox="0 0 96 96" width="96" height="96" aria-hidden="true">
    <rect x="16" y="12" width="64" height="8" rx="4" fill="var(--ds-background-neutral-hovered)" />
    <path d="M48 20v30" stroke="var(--ds-icon-subtle)" strokeWidth="3" />
    <path d="M34 50h28v13L48 88 34 63z" fill="var(--ds-chart-brand)" />
  </svg>
);

interface EmptyPortfolioProps {
  /** Whether this viewer may start the first collection. */
  readonly canStart: boolean;
  readonly onStarted: () => Promise<unknown>;
}

/** Nothing was collected yet: says what will be here, and how it begins. */
export const EmptyPortfolio = ({ canStart, onStarted }: EmptyPortfolioProps) => {
  const { say } = useSpeech();
  const [isStarting, setStarting] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const start = async () => {
    setStarting(true);
    const answer = await callApp('sync.start', {});
    setStarting(false);
    setError(answer.ok ? null : answer.error);
    if (answer.ok) await onStarted();
  };
  return (
    <>
      {error === null ? null : <ErrorNotice title={say('error.title')} error={error} />}
      <EmptyState
        header={say('empty.noProjects.title')}
        headingLevel={2}
        description={say('empty.noProjects.body')}
        renderImage={() => <Plumb />}
        {...(canStart
          ? {
              primaryAction: (
                <Button appearance="primary" isLoading={isStarting} onClick={() => void start()}>
                  {say('empty.noProjects.start')}
                </Button>
              ),
            }
          : {})}
      />
    </>
  );
};

/** Projects were collected, but this viewer may browse none of them: says so, and whom to ask. */
export const NothingVisible = ({ total }: { readonly total: number }) => {
  const { say } = useSpeech();
  return (
    <EmptyState
      header={say('empty.nothingVisible.title')}
      headingLevel={2}
      description={say('empty.nothingVisible.body', { count: total })}
      renderImage={() => <Plumb />}
    />
  );
};

interface NoPortfolioYetProps {
  readonly tree: PortfolioTree;
  readonly onByHand: () => void;
  readonly onCreated: () => Promise<unknown>;
}

/** Projects but no portfolio: says what one is for. A PMO administrator gets the first one from the project categories with one click. */
export const NoPortfolioYet = ({ tree, onByHand, onCreated }: NoPortfolioYetProps) => {
  const { say, formats } = useSpeech();
  const [categories, setCategories] = useState<readonly ProjectCategory[]>([]);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  useEffect(() => {
    if (!tree.canEdit) return;
    const used = new Set(tree.projects.map(({ categoryName }) => categoryName));
    void readProjectCategories().then((answer) => setCategories(answer.ok ? answer.value.filter(({ name }) => used.has(name)) : []));
  }, [tree]);

  if (!tree.canEdit) {
    return (
      <div className="pl-notice">
        <SectionMessage title={say('empty.noPortfolio.title')} headingLevel="h2">
          <p>
            {say('empty.noPortfolio.body')} {say('empty.noPortfolio.reader')}
          </p>
        </SectionMessage>
      </div>
    );
  }
  const name = say('empty.noPortfolio.firstName');
  const create = async () => {
    setWorking(true);
    const failed = await createFromCategories(name, categories);
    setWorking(false);
    setError(failed);
    await onCreated();
  };
  return (
    <div className="pl-notice">
      <SectionMessage
        title={say('empty.noPortfolio.title')}
        headingLevel="h2"
        actions={[
          <SectionMessageAction key="hand" onClick={onByHand}>
            {say('empty.noPortfolio.byHand')}
          </SectionMessageAction>,
        ]}
      >
        <p>{say('empty.noPortfolio.body')}</p>
        {categories.length === 0 ? null : (
          <>
            <p>
              {say('empty.noPortfolio.plan', { portfolio: name, programmes: formats.list(categories.map((category) => category.name)) })}
            </p>
            <Button appearance="primary" isLoading={isWorking} onClick={() => void create()}>
              {say('empty.noPortfolio.fromCategories', { count: categories.length })}
            </Button>
          </>
        )}
      </SectionMessage>
      {error === null ? null : <ErrorNotice title={say('error.saveTitle')} error={error} />}
    </div>
  );
};
