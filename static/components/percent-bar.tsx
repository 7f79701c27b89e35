import { useSpeech } from '../viewer/viewer-context';
import './percent-bar.css';

/** A share of 100 as a bar and a number; undefined shows as a dash without a bar. Decoration for a button that says the value. */
export const PercentBar = ({ percent }: { readonly percent: number | null }) => {
  const { formats, say } = useSpeech();
  if (percent === null) return <span className="pl-percent__none">{say('value.undefined')}</span>;
  return (
    <span className="pl-percent">
      <svg className="pl-percent__bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="pl-percent__track" width="100" height="8" />
        <rect className="pl-percent__fill" width={Math.min(100, Math.max(0, percent))} height="8" />
      </svg>
      <span className="pl-percent__number">{formats.percent(percent)}</span>
    </span>
  );
};
