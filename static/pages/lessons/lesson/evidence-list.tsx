import Heading from '@atlaskit/heading';
import { router } from '@forge/bridge';
import type { OpenedLesson } from '../../../../src/contracts/lessons/lesson-contracts';
import { useSpeech } from '../../../viewer/viewer-context';

/** Issues and documents that show what happened, as far as the reader may see them. */
export const EvidenceList = ({ opened: { evidence, evidenceHidden } }: { readonly opened: OpenedLesson }) => {
  const { say } = useSpeech();
  if (evidence.length === 0 && evidenceHidden === 0) return null;
  return (
    <section>
      <Heading size="small" as="h2">
        {say('lesson.evidence')}
      </Heading>
      <ul>
        {evidence.map(({ key, title, link }) => {
          const name = key === null ? title : `${key} ${title}`;
          const target = link ?? (key === null ? null : `/browse/${key}`);
          return (
            <li key={target ?? title}>
              {target === null ? (
                name
              ) : (
                // Frames of apps may not navigate by themselves.
                <button type="button" className="pl-link" onClick={() => void router.open(target)}>
                  {name}
                </button>
              )}
            </li>
          );
        })}
        {evidenceHidden === 0 ? null : <li className="pl-subtle">{say('lesson.evidence.hidden', { count: evidenceHidden })}</li>}
      </ul>
    </section>
  );
};
