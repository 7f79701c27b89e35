import Button from '@atlaskit/button/new';
import { ErrorNotice } from '../../../components/error-notice';
import { useSpeech } from '../../../viewer/viewer-context';
import { CatalogueSkeleton } from '../catalogue/catalogue-skeleton';
import { StructurePicture } from '../catalogue/structure-picture';
import { TemplateFacts } from '../catalogue/template-facts';
import type { TemplatesData } from '../use-templates';
import '../catalogue/catalogue.css';

interface ChooseStepProps {
  readonly data: TemplatesData;
  readonly onChoose: (templateId: string) => void;
}

/** The first step: which kind of project. */
export const ChooseStep = ({ data: { templates, error, reload }, onChoose }: ChooseStepProps) => {
  const { say, formats } = useSpeech();
  if (templates === null)
    return error === null ? (
      <CatalogueSkeleton />
    ) : (
      <ErrorNotice title={say('error.loadTitle')} error={error} action={{ label: say('action.retry'), run: () => void reload() }} />
    );
  const published = templates
    .filter(({ state }) => state === 'published')
    .sort((a, b) => b.usedBy - a.usedBy || formats.compare(a.name, b.name));
  if (published.length === 0) return <p className="pl-nothing">{say('wizard.choose.none')}</p>;
  return (
    <>
      <p className="pl-subtle">{say('wizard.choose.intro')}</p>
      <ul className="pl-templates">
        {published.map((card) => (
          <li key={card.id} className="pl-template">
            <h3 className="pl-template__name">{card.name}</h3>
            <StructurePicture card={card} />
            <p className="pl-template__summary">{card.summary}</p>
            <TemplateFacts card={card} />
            <div>
              <Button aria-label={say('wizard.choose.useNamed', { name: card.name })} onClick={() => onChoose(card.id)}>
                {say('wizard.choose.use')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
};
