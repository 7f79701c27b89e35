import { useWords } from '../site/site-context';

/** The outline of a list or page while it loads, so that nothing jumps when it is there. */
export function Loading({ rows = 6 }: { readonly rows?: number }) {
  const words = useWords();
  return (
    <div className="skeleton" role="status" aria-label={words.loading}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move.
        <span key={row} className="skeleton-row" />
      ))}
    </div>
  );
}
