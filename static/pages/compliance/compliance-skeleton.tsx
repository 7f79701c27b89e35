import { SkeletonBar } from '../../components/skeleton';
import { useSpeech } from '../../viewer/viewer-context';

const ROWS = 9;

/** The page as it will be, in grey, while the first answer is on its way. */
export const ComplianceSkeleton = () => {
  const { say } = useSpeech();
  return (
    <div role="status" aria-label={say('loading')}>
      <div className="pl-compliance-headline">
        <SkeletonBar width={96} height={48} />
        <div className="pl-compliance-headline__words">
          <SkeletonBar width={280} height={20} />
          <p>
            <SkeletonBar width="60%" />
          </p>
        </div>
      </div>
      <SkeletonBar width={320} height={32} />
      <div className="pl-overview">
        <div className="pl-need">
          {Array.from({ length: 3 }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: grey cards have no other identity
            <div key={at} className="pl-need__item">
              <SkeletonBar width="60%" />
              <p>
                <SkeletonBar height={40} />
              </p>
            </div>
          ))}
        </div>
        <div className="pl-skeleton-table">
          {Array.from({ length: ROWS }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: grey rows have no other identity
            <div key={at} className="pl-skeleton-row">
              <SkeletonBar width="25%" />
              <SkeletonBar width="70%" />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
};
