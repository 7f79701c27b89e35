import { SkeletonBar } from '../../components/skeleton';
import { useSpeech } from '../../viewer/viewer-context';

const ROWS = 10;

/** The page as it will be, in grey, while the first answer is on its way. */
export const PortfolioSkeleton = () => {
  const { say } = useSpeech();
  return (
    <div role="status" aria-label={say('loading')}>
      <div className="pl-headline">
        <SkeletonBar width={280} height={20} />
        <p>
          <SkeletonBar width="60%" />
        </p>
      </div>
      <div className="pl-filters">
        <div className="pl-filters__controls">
          <SkeletonBar width={240} height={28} />
          <SkeletonBar width={150} height={28} />
          <SkeletonBar width={84} height={28} />
          <SkeletonBar width={76} height={28} />
        </div>
        <p className="pl-filters__count" />
      </div>
      <div className="pl-skeleton-table">
        {Array.from({ length: ROWS + 1 }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: grey rows have no other identity
          <div key={at} className="pl-skeleton-row">
            <SkeletonBar width="30%" />
            <SkeletonBar width="12%" />
            <SkeletonBar width="14%" />
            <SkeletonBar width="34%" />
          </div>
        ))}
      </div>
    </div>
  );
};
