import Button from '@atlaskit/button/new';
import type { TemplateCard as Card } from '../../../../src/contracts/templates/template';
import { useSpeech } from '../../../viewer/viewer-context';
import { StructurePicture } from './structure-picture';
import { TemplateFacts, WhatYouGet } from './template-facts';
import { TemplateState } from './template-state';

/** Kinds named on a card; the rest is in the panel. */
const KINDS_SHOWN = 5;

interface TemplateCardProps {
  readonly card: Card;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onCreate: () => void;
}

/** A template in the catalogue: what it is, what you get, and the button that starts. */
export const TemplateCard = ({ card, isOpen, onOpen, onCreate }: TemplateCardProps) => {
  const { say } = useSpeech();
  return (
    <li className={`pl-template${isOpen ? ' pl-template--open' : ''}`}>
      <div className="pl-template__head">
        <h2 className="pl-template__name">
          <button type="button" className="pl-link" data-place={`template.${card.id}`} onClick={onOpen} aria-expanded={isOpen}>
            {card.name}
          </button>
        </h2>
        {card.state === 'published' ? null : <TemplateState card={card} />}
      </div>
      <StructurePicture card={card} />
      <p className="pl-template__summary">{card.summary}</p>
      <WhatYouGet card={card} most={KINDS_SHOWN} />
      <TemplateFacts card={card} />
      <div className="pl-template__foot">
        <span className="pl-subtle">
          {card.usedBy === 0 ? say('catalogue.unused') : say('catalogue.usedBy', { count: card.usedBy })}
          {card.hasDraft && card.state === 'published' ? ` · ${say('catalogue.hasDraft')}` : ''}
        </span>
        {card.state === 'published' ? (
          <Button spacing="compact" aria-label={say('catalogue.createFrom', { name: card.name })} onClick={onCreate}>
            {say('catalogue.create')}
          </Button>
        ) : null}
      </div>
    </li>
  );
};
