import { IconButton } from '@atlaskit/button/new';
import DownIcon from '@atlaskit/icon/core/arrow-down';
import UpIcon from '@atlaskit/icon/core/arrow-up';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useEffect, useRef, useState } from 'react';
import { useSpeech } from '../../../viewer/viewer-context';
import { movedBy } from './picked-lessons';

interface LessonOrderProps {
  readonly lessonIds: readonly string[];
  readonly titleOf: (lessonId: string) => string;
  /** Told the new order, and what to say of it. */
  readonly onChange: (lessonIds: readonly string[], said: string) => void;
}

type Place = { readonly id: string; readonly button: 'up' | 'down' | 'remove' };

/** The lessons of a collection in reading order. After each move the focus is on the lesson that moved. */
export const LessonOrder = ({ lessonIds, titleOf, onChange }: LessonOrderProps) => {
  const { say } = useSpeech();
  const list = useRef<HTMLOListElement>(null);
  const [focus, setFocus] = useState<Place | null>(null);
  useEffect(() => {
    if (focus === null) return;
    const target = list.current?.querySelector(`[data-lesson="${CSS.escape(focus.id)}"] [data-button="${focus.button}"]`);
    if (target instanceof HTMLElement) target.focus();
    else list.current?.focus();
  }, [focus]);
  const move = (id: string, places: -1 | 1) => {
    const next = movedBy(lessonIds, id, places);
    const at = next.indexOf(id);
    onChange(next, say('collection.moved', { title: titleOf(id), place: at + 1, of: next.length }));
    const isAtEnd = at === (places < 0 ? 0 : next.length - 1);
    setFocus({ id, button: places < 0 === isAtEnd ? 'down' : 'up' });
  };
  const remove = (id: string) => {
    const at = lessonIds.indexOf(id);
    const next = lessonIds.filter((one) => one !== id);
    onChange(next, say('collection.removed', { title: titleOf(id) }));
    setFocus({ id: next[Math.min(at, next.length - 1)] ?? '', button: 'remove' });
  };
  return (
    <ol ref={list} tabIndex={-1} className="pl-lesson-order" aria-label={say('collection.lessons')}>
      {lessonIds.map((id, at) => {
        const title = titleOf(id);
        return (
          <li key={id} data-lesson={id}>
            <span className="pl-lesson-order__title">{title}</span>
            <span className="pl-lesson-order__buttons">
              <IconButton
                icon={UpIcon}
                label={say('collection.up', { title })}
                appearance="subtle"
                spacing="compact"
                isDisabled={at === 0}
                data-button="up"
                onClick={() => move(id, -1)}
              />
              <IconButton
                icon={DownIcon}
                label={say('collection.down', { title })}
                appearance="subtle"
                spacing="compact"
                isDisabled={at === lessonIds.length - 1}
                data-button="down"
                onClick={() => move(id, 1)}
              />
              <IconButton
                icon={CrossIcon}
                label={say('collection.remove', { title })}
                appearance="subtle"
                spacing="compact"
                data-button="remove"
                onClick={() => remove(id)}
              />
            </span>
          </li>
        );
      })}
    </ol>
  );
};
