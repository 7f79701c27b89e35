import { SkeletonBar } from '../../../components/skeleton';
import { useSpeech } from '../../../viewer/viewer-context';

export const DriftSkeleton = () => {
  const { say } = useSpeech();
  return (
    <div role="status" aria-label={say('loading')} className="pl-drift">
      <SkeletonBar height={28} width="60%" />
      <SkeletonBar height={240} />
    </div>
  );
};
