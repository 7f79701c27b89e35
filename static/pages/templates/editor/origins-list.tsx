import { useSpeech } from '../../../viewer/viewer-context';
import type { Checked } from './use-check';

const states = ['overridden', 'own', 'leftOut', 'inherited'] as const;

interface OriginsListProps {
  readonly origins: Checked['origins'];
  /** What the template that it starts from is called. */
  readonly parentName: string;
}

/** Of a template that starts from another: what is its own, overridden, left out and inherited. */
export const OriginsList = ({ origins, parentName }: OriginsListProps) => {
  const { say } = useSpeech();
  if (origins.length === 0) return null;
  return (
    <section className="pl-origins" aria-label={say('editor.origins')}>
      <p>{say('editor.origins.intro', { name: parentName })}</p>
      {states.map((state) => {
        const refs = origins.filter((origin) => origin.state === state).map(({ ref }) => ref);
        return refs.length === 0 ? null : (
          <details key={state} className="pl-details">
            <summary>{say(`editor.origin.count.${state}`, { count: refs.length })}</summary>
            <ul className="pl-origins__list">
              {refs.map((ref) => (
                <li key={ref}>
                  <code>{ref}</code>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
};
