import type { LessonHit } from '../../../../src/contracts/lessons/recommendation';
import { reasonsText } from '../../../../src/messages/lessons/reasons-text';
import { useSpeech } from '../../../viewer/viewer-context';
import { MarkedText } from './marked-text';

interface LessonCardProps {
  readonly hit: LessonHit;
  readonly onOpen: (lessonId: string) => void;
}

/** A lesson in a list: what it says, what to do, and why it stands here. */
export const LessonCard = ({ hit, onOpen }: LessonCardProps) => {
  const { say, language } = useSpeech();
  const why = reasonsText(hit.reasons, language);
  const facts = [
    say(`lesson.category.${hit.category}`),
    hit.state === 'published' ? null : say(`lesson.state.${hit.state}`),
    hit.sourceProject?.name ?? null,
    hit.applied === 0 ? null : say('lessons.appliedBy', { count: hit.applied }),
  ].filter((fact) => fact !== null);
  return (
    <li className="pl-lesson-card">
      <h3 className="pl-lesson-card__title">
        <button type="button" className="pl-link" onClick={() => onOpen(hit.id)}>
          <MarkedText {...hit.title} />
        </button>
      </h3>
      <p>
        <MarkedText {...hit.excerpt} />
      </p>
      <p className="pl-subtle pl-lesson-card__facts">{facts.join(' · ')}</p>
      {why === '' ? null : <p className="pl-subtle">{why}</p>}
    </li>
  );
};

export const LessonList = ({
  label,
  hits,
  onOpen,
}: {
  readonly label: string;
  readonly hits: readonly LessonHit[];
  readonly onOpen: (lessonId: string) => void;
}) => (
  <ul className="pl-lesson-list" aria-label={label}>
    {hits.map((hit) => (
      <LessonCard key={hit.id} hit={hit} onOpen={onOpen} />
    ))}
  </ul>
);
