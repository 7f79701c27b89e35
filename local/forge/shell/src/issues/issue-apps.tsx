import Heading from '@atlaskit/heading';
import type { FramePlace } from '../../../product';
import { AppFrame } from '../frame/app-frame';
import { useModules } from '../site/site-context';

/** The app's issue panels, in the main column. */
export function IssuePanels({ place, onRefresh }: { readonly place: FramePlace; readonly onRefresh: () => void }) {
  const panels = useModules('jira:issuePanel');
  return panels.map((module) => (
    <section key={module.key} className="app-section" aria-label={module.title}>
      <div className="app-section-head">
        {module.iconUrl !== undefined && <img src={module.iconUrl} alt="" width="16" height="16" />}
        <Heading size="small">{module.title}</Heading>
      </div>
      <AppFrame module={module} place={place} title={module.title} fit="content" onRefresh={onRefresh} />
    </section>
  ));
}

/** The app's context panels below the fields, open at first and collapsible. */
export function IssueContexts({ place, onRefresh }: { readonly place: FramePlace; readonly onRefresh: () => void }) {
  const contexts = useModules('jira:issueContext', 'jira:issueGlance');
  return contexts.map((module) => (
    <details key={module.key} className="card context-panel" open>
      <summary>
        {module.iconUrl !== undefined && <img src={module.iconUrl} alt="" width="16" height="16" />}
        {module.title}
      </summary>
      <AppFrame module={module} place={place} title={module.title} fit="content" onRefresh={onRefresh} />
    </details>
  ));
}
