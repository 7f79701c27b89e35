import { lazy, Suspense } from 'react';
import { CrashScreen } from '../../components/crash-screen';
import type { Viewer } from '../../viewer/viewer';
import { ViewerProvider } from '../../viewer/viewer-context';

const GuardPage = lazy(async () => ({ default: (await import('./guard-page')).GuardPage }));

/** The frame in which Jira's workflow editor shows the validator's configuration. */
export const GuardFrame = ({
  viewer,
  ...validator
}: {
  readonly viewer: Viewer;
  readonly config: unknown;
  readonly entryPoint: string;
}) => (
  <ViewerProvider viewer={viewer}>
    <CrashScreen>
      <Suspense fallback={null}>
        <GuardPage {...validator} />
      </Suspense>
    </CrashScreen>
  </ViewerProvider>
);
