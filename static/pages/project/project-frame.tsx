import { lazy, Suspense } from 'react';
import { CrashScreen } from '../../components/crash-screen';
import { PeopleProvider } from '../../people/use-people';
import type { Viewer } from '../../viewer/viewer';
import { ViewerProvider } from '../../viewer/viewer-context';

const ProjectPage = lazy(async () => ({ default: (await import('./project-page')).ProjectPage }));

/** Plumbline's tab on the page of a project. */
export const ProjectFrame = ({ viewer, projectId }: { readonly viewer: Viewer; readonly projectId: number }) => (
  <ViewerProvider viewer={viewer}>
    <CrashScreen>
      <PeopleProvider>
        <Suspense fallback={null}>
          <ProjectPage projectId={projectId} />
        </Suspense>
      </PeopleProvider>
    </CrashScreen>
  </ViewerProvider>
);
