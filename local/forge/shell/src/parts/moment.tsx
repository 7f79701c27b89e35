import { useWords } from '../site/site-context';

/** A date and time in the language of the session. Jira writes `2026-11-22T09:05:00.000+0000`. */
export function Moment({
  at,
  withTime = true,
  withSeconds = false,
}: {
  readonly at: string | number | null | undefined;
  readonly withTime?: boolean;
  readonly withSeconds?: boolean;
}) {
  const { locale } = useWords();
  if (at === null || at === undefined) return <>–</>;
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return <>{String(at)}</>;
  const text = date.toLocaleString(
    locale,
    withTime ? { dateStyle: 'medium', timeStyle: withSeconds ? 'medium' : 'short' } : { dateStyle: 'medium' },
  );
  return <time dateTime={date.toISOString()}>{text}</time>;
}
