/** A stored value as a reader wants it: text as it is, everything else as JSON. */
export function inWords(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Something whose shape the shell does not know: an object as names and values, nested where it nests. */
export function ValueView({ value }: { readonly value: unknown }) {
  if (typeof value !== 'object' || value === null) return <>{inWords(value)}</>;
  return (
    <dl className="fields">
      {Object.entries(value).map(([name, part]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <ValueView value={part} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
