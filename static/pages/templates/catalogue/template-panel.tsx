import Button from '@atlaskit/button/new';
import { router } from '@forge/bridge';
import { useState } from 'react';
import type { TemplateCard } from '../../../../src/contracts/templates/template';
import type { OpenedTemplate } from '../../../../src/contracts/templates/template-contracts';
import { ErrorNotice } from '../../../components/error-notice';
import { PersonName } from '../../../components/person-name';
import { PanelSection, SidePanel } from '../../../components/side-panel';
import { SkeletonBar } from '../../../components/skeleton';
import { useAnswer } from '../../../components/use-answer';
import { callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { LightMarkup } from '../markup/light-markup';
import { ApplyDialog } from './apply-dialog';
import { StructurePicture } from './structure-picture';
import { TemplateAttribution } from './template-attribution';
import { TemplateFacts, WhatYouGet } from './template-facts';
import { TemplateState } from './template-state';

interface TemplatePanelProps {
  readonly card: TemplateCard;
  readonly parentName: string | null;
  readonly canEdit: boolean;
  readonly onCreate: () => void;
  readonly onApply: (projectId: number) => void;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

/** A template opened beside the catalogue: when to use it, where it comes from, its versions, and the projects made from it. */
export const TemplatePanel = ({ card, parentName, canEdit, onCreate, onApply, onEdit, onClose }: TemplatePanelProps) => {
  const { say, language, formats } = useSpeech();
  const [isApplying, setApplying] = useState(false);
  const { load, retry } = useAnswer(`template ${card.id}`, () =>
    callApp('templates.get', { templateId: card.id, version: card.version, language }),
  );
  return (
    <SidePanel
      title={card.name}
      eyebrow={
        <span className="pl-template-eyebrow">
          <TemplateState card={card} />
          {card.version === null ? null : <span>{say('catalogue.version', { version: card.version })}</span>}
          {card.shipped ? <span>{say('catalogue.shipped')}</span> : null}
        </span>
      }
      onClose={onClose}
    >
      <div className="pl-panel-actions">
        {card.state === 'published' ? (
          <>
            <Button appearance="primary" onClick={onCreate}>
              {say('catalogue.create')}
            </Button>
            <Button onClick={() => setApplying(true)}>{say('catalogue.apply')}</Button>
          </>
        ) : (
          <p>{say(card.state === 'retired' ? 'catalogue.isRetired' : 'catalogue.notPublished')}</p>
        )}
        {canEdit ? (
          <Button aria-label={say('catalogue.editNamed', { name: card.name })} onClick={onEdit}>
            {say('catalogue.edit')}
          </Button>
        ) : null}
      </div>
      <p>{card.summary}</p>
      <PanelSection title={say('catalogue.gets')}>
        <StructurePicture card={card} />
        {card.roles.length === 0 ? null : <p>{say('catalogue.roles.are', { roles: formats.list(card.roles) })}</p>}
        <WhatYouGet card={card} />
        <TemplateFacts card={card} />
      </PanelSection>
      {card.guidance === '' ? null : (
        <PanelSection title={say('catalogue.guidance')}>
          <LightMarkup text={card.guidance} />
        </PanelSection>
      )}
      {card.attribution.length === 0 ? null : (
        <PanelSection title={say('catalogue.attribution')}>
          <TemplateAttribution sources={card.attribution} />
        </PanelSection>
      )}
      <PanelSection title={say('catalogue.audience')}>
        <p>
          {say(
            card.audience.groups.length + card.audience.accountIds.length === 0
              ? 'catalogue.audience.everybody'
              : 'catalogue.audience.some',
          )}
          {parentName === null ? null : ` · ${say('catalogue.extends', { name: parentName })}`}
        </p>
        {card.ownerAccountId === null ? null : (
          <p>
            {say('catalogue.owner')}: <PersonName accountId={card.ownerAccountId} />
          </p>
        )}
      </PanelSection>
      {load.state === 'loading' ? (
        <div role="status" aria-label={say('loading')}>
          <SkeletonBar height={80} />
        </div>
      ) : load.ok ? (
        <OpenedSections opened={load.value} />
      ) : (
        <ErrorNotice title={say('error.loadTitle')} error={load.error} action={{ label: say('action.retry'), run: retry }} />
      )}
      {isApplying ? <ApplyDialog card={card} onClose={() => setApplying(false)} onChoose={onApply} /> : null}
    </SidePanel>
  );
};

const OpenedSections = ({ opened }: { readonly opened: OpenedTemplate }) => {
  const { say, formats } = useSpeech();
  const errors = opened.diagnostics.filter(({ severity }) => severity === 'error').length;
  const now = Math.floor(Date.now() / 1000);
  return (
    <>
      {opened.canEdit && errors > 0 ? <p>{say('catalogue.problems', { count: errors })}</p> : null}
      <PanelSection title={say('catalogue.usage')}>
        {opened.projects.length === 0 ? (
          <p>{say('catalogue.usage.none')}</p>
        ) : (
          <ul className="pl-list">
            {opened.projects.map((project) => (
              <li key={project.projectId}>
                <button type="button" className="pl-link" onClick={() => void router.open(`/browse/${encodeURIComponent(project.key)}`)}>
                  {project.name}
                </button>
                <span className="pl-subtle"> · {say('catalogue.version', { version: project.version })}</span>
              </li>
            ))}
          </ul>
        )}
      </PanelSection>
      <PanelSection title={say('catalogue.versions')}>
        {opened.versions.length === 0 ? (
          <p>{say('catalogue.versions.none')}</p>
        ) : (
          <ol className="pl-versions">
            {opened.versions.map(({ version, publishedAt, publishedBy, note, usedBy }) => (
              <li key={version}>
                <strong>{say('catalogue.version', { version })}</strong>
                <span className="pl-subtle">
                  {' '}
                  · {say('catalogue.versions.by', { when: formats.ago(publishedAt, now) })} <PersonName accountId={publishedBy} />
                  {usedBy === 0 ? null : ` · ${say('catalogue.usedBy', { count: usedBy })}`}
                </span>
                {note === '' ? null : <p>{note}</p>}
              </li>
            ))}
          </ol>
        )}
      </PanelSection>
    </>
  );
};
