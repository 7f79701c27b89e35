import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import type { RefObject } from 'react';
import { templateStates } from '../../../../src/contracts/templates/template';
import { ChoiceMenu } from '../../../components/choice-menu';
import { ErrorNotice } from '../../../components/error-notice';
import { FilterSearch } from '../../../components/filter-search';
import { useReturnFocus } from '../../../components/use-return-focus';
import { useSpeech } from '../../../viewer/viewer-context';
import { stepOf } from '../../compliance/address/address-part';
import { useAddressPart, useGoTo } from '../../compliance/address/use-address-part';
import { cataloguePart } from '../address/catalogue-part';
import { pagePart } from '../address/page-part';
import { freshWizard, wizardPart } from '../address/wizard-part';
import type { TemplatesData } from '../use-templates';
import { CatalogueSkeleton } from './catalogue-skeleton';
import { findTemplates } from './find-templates';
import { StructurePicture } from './structure-picture';
import { TemplateCard } from './template-card';
import { TemplatePanel } from './template-panel';
import './catalogue.css';

/** What a card's picture looks like, for those who have no template yet. */
const sample = { stages: ['1', '2', '3', '4'] } as const;

interface CatalogueTabProps {
  readonly data: TemplatesData;
  readonly searchField: RefObject<HTMLInputElement>;
  readonly hasEditor: boolean;
}

/** The templates as cards, with search and filters; one of them opened beside. */
export const CatalogueTab = ({ data, searchField, hasEditor }: CatalogueTabProps) => {
  const { say, formats } = useSpeech();
  const goTo = useGoTo();
  const [part, change] = useAddressPart(cataloguePart);
  const [{ templateId }, changePage] = useAddressPart(pagePart);
  const { templates, canEdit, error, reload } = data;
  const open = templates?.find(({ id }) => id === templateId);
  const remember = useReturnFocus(open !== undefined);
  if (error !== null && templates === null)
    return <ErrorNotice title={say('error.loadTitle')} error={error} action={{ label: say('action.retry'), run: () => void reload() }} />;
  if (templates === null) return <CatalogueSkeleton />;
  const mayWrite = canEdit && hasEditor;
  const create = (id: string) => goTo(stepOf(pagePart, { screen: 'create', templateId: id }), stepOf(wizardPart, freshWizard));
  const edit = (id: string | null) => goTo(stepOf(pagePart, { screen: 'editor', templateId: id }));
  if (templates.length === 0)
    return (
      <EmptyState
        header={say('catalogue.empty.title')}
        headingLevel={2}
        description={say(canEdit ? 'catalogue.empty.editor' : 'catalogue.empty.body')}
        renderImage={() => (
          <div className="pl-template__sample" aria-hidden="true">
            <StructurePicture card={sample} />
          </div>
        )}
        {...(mayWrite
          ? {
              primaryAction: (
                <Button appearance="primary" onClick={() => edit(null)}>
                  {say('catalogue.new')}
                </Button>
              ),
            }
          : {})}
      />
    );
  const shown = findTemplates(templates, part, formats.compare);
  const topics = [...new Set(templates.flatMap((card) => card.topics))].sort(formats.compare);
  const close = () => changePage('push', { templateId: null });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the panel wherever the focus is in the content
    <div
      className={`pl-content${open === undefined ? '' : ' pl-content--panel'}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && open !== undefined) close();
      }}
    >
      <div>
        <search className="pl-filters__controls">
          <FilterSearch
            label={say('catalogue.search')}
            value={part.search}
            onSettled={(search) => change('replace', { search })}
            fieldRef={searchField}
          />
          {canEdit ? (
            <ChoiceMenu
              name={say('catalogue.filter.state')}
              options={templateStates.map((value) => ({ value, label: say(`catalogue.state.${value}`) }))}
              chosen={part.states}
              onChange={(states) => change('push', { states })}
            />
          ) : null}
          {topics.length === 0 ? null : (
            <ChoiceMenu
              name={say('catalogue.filter.topic')}
              options={topics.map((value) => ({ value, label: value }))}
              chosen={part.topics}
              onChange={(chosen) => change('push', { topics: chosen })}
            />
          )}
          {mayWrite ? (
            <div className="pl-filters__columns">
              <Button onClick={() => edit(null)}>{say('catalogue.new')}</Button>
            </div>
          ) : null}
        </search>
        <p className="pl-filters__count" role="status">
          {say('catalogue.shown', { count: shown.length })}
        </p>
        {shown.length === 0 ? (
          <p className="pl-nothing">{say('catalogue.none')}</p>
        ) : (
          <ul className="pl-templates">
            {shown.map((card) => (
              <TemplateCard
                key={card.id}
                card={card}
                isOpen={card.id === templateId}
                onOpen={() => {
                  remember();
                  changePage('push', { templateId: card.id });
                }}
                onCreate={() => create(card.id)}
              />
            ))}
          </ul>
        )}
      </div>
      {open === undefined ? null : (
        <div className="pl-content__panel">
          <TemplatePanel
            key={open.id}
            card={open}
            parentName={templates.find(({ id }) => id === open.extends)?.name ?? open.extends}
            canEdit={mayWrite}
            onCreate={() => create(open.id)}
            onApply={(projectId) =>
              goTo(stepOf(pagePart, { screen: 'create', templateId: open.id }), stepOf(wizardPart, { ...freshWizard, projectId }))
            }
            onEdit={() => edit(open.id)}
            onClose={close}
          />
        </div>
      )}
    </div>
  );
};
