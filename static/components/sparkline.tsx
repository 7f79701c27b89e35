import './sparkline.css';

const WIDTH = 64;
const HEIGHT = 20;
const GAP = 2;

/** Small columns for a short series. Decoration: whoever shows it says the values in words. */
export const Sparkline = ({ values }: { readonly values: readonly number[] }) => {
  const highest = Math.max(1, ...values);
  const step = WIDTH / Math.max(1, values.length);
  return (
    <svg className="pl-sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      {values.map((value, at) => {
        const height = value === 0 ? 1 : Math.max(2, (value / highest) * HEIGHT);
        const isLast = at === values.length - 1;
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the series is what a column stands for
            key={at}
            className={isLast ? 'pl-sparkline__last' : 'pl-sparkline__week'}
            x={at * step + GAP / 2}
            y={HEIGHT - height}
            width={step - GAP}
            height={height}
          />
        );
      })}
    </svg>
  );
};
