import type { TemplateCard } from '../../../../src/contracts/templates/template';
import { useSpeech } from '../../../viewer/viewer-context';
import { OpenLink } from '../../project/open-link';

/** Where a template's content comes from, and on what terms. */
export const TemplateAttribution = ({ sources }: { readonly sources: TemplateCard['attribution'] }) => {
  const { language } = useSpeech();
  return (
    <ul className="pl-list">
      {sources.map(({ source, url, licence, note }) => {
        const words = typeof note === 'string' ? note : note[language];
        return (
          <li key={url}>
            <OpenLink link={url} name={source} />
            {licence === '' ? null : <div className="pl-subtle">{licence}</div>}
            {words === '' ? null : <div>{words}</div>}
          </li>
        );
      })}
    </ul>
  );
};
