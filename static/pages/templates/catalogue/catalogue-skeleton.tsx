import { SkeletonBar } from '../../../components/skeleton';
import { useSpeech } from '../../../viewer/viewer-context';

const CARDS = 6;

/** The catalogue as it will be, in grey. */
export const CatalogueSkeleton = () => {
  const { say } = useSpeech();
  return (
    <div role="status" aria-label={say('loading')} className="pl-templates">
      {Array.from({ length: CARDS }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey cards have no other identity
        <div key={at} className="pl-template">
          <SkeletonBar width="60%" height={20} />
          <SkeletonBar height={84} />
          <SkeletonBar />
          <SkeletonBar width="80%" />
          <SkeletonBar width="40%" height={24} />
        </div>
      ))}
    </div>
  );
};
