import { IconButton } from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import CrossIcon from '@atlaskit/icon/core/cross';
import { type ReactNode, useEffect, useRef } from 'react';
import { useSpeech } from '../viewer/viewer-context';
import './side-panel.css';

interface SidePanelProps {
  readonly title: string;
  readonly eyebrow?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A panel beside the content (over it where there is no room). It takes the focus when it opens, Escape closes it; who opens it gives the
 * focus back.
 */
export const SidePanel = ({ title, eyebrow, onClose, children }: SidePanelProps) => {
  const { say } = useSpeech();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <aside
      ref={panel}
      className="pl-panel"
      aria-label={title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className="pl-panel__head">
        <div className="pl-panel__title">
          {eyebrow === undefined ? null : <div className="pl-panel__eyebrow">{eyebrow}</div>}
          <Heading size="small" as="h2">
            {title}
          </Heading>
        </div>
        <IconButton icon={CrossIcon} label={say('action.close')} appearance="subtle" spacing="compact" onClick={onClose} />
      </header>
      <div className="pl-panel__body">{children}</div>
    </aside>
  );
};

/** A part of a panel under its own heading. */
export const PanelSection = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="pl-panel__section">
    <Heading size="xxsmall" as="h3">
      {title}
    </Heading>
    {children}
  </section>
);
