import { router } from '@forge/bridge';
import type { OpenedTemplate } from '../../../../src/contracts/templates/template-contracts';
import { PersonName } from '../../../components/person-name';
import { useSpeech } from '../../../viewer/viewer-context';
import { VersionDiff } from './version-diff';

/** What was published of a template, what differs between versions, and the projects made from it. */
export const TemplateHistory = ({ opened }: { readonly opened: OpenedTemplate }) => {
  const { say, formats } = useSpeech();
  const now = Math.floor(Date.now() / 1000);
  return (
    <details className="pl-details">
      <summary>{say('editor.history')}</summary>
      {opened.versions.length === 0 ? (
        <p className="pl-subtle">{say('catalogue.versions.none')}</p>
      ) : (
        <>
          <ol className="pl-versions">
            {opened.versions.map(({ version, publishedAt, publishedBy, note, usedBy }) => (
              <li key={version}>
                <strong>{say('catalogue.version', { version })}</strong>
                <span className="pl-subtle">
                  {' '}
                  · {say('catalogue.versions.by', { when: formats.ago(publishedAt, now) })} <PersonName accountId={publishedBy} />
                  {usedBy === 0 ? null : ` · ${say('catalogue.usedBy', { count: usedBy })}`}
                </span>
                {note === '' ? null : <p>{note}</p>}
              </li>
            ))}
          </ol>
          <h3 className="pl-editor__heading">{say('editor.diff')}</h3>
          <VersionDiff key={`${opened.draftVersion} ${opened.versions.length}`} opened={opened} />
        </>
      )}
      <h3 className="pl-editor__heading">{say('catalogue.usage')}</h3>
      {opened.projects.length === 0 ? (
        <p className="pl-subtle">{say('catalogue.usage.none')}</p>
      ) : (
        <ul className="pl-list">
          {opened.projects.map(({ projectId, key, name, version }) => (
            <li key={projectId}>
              <button type="button" className="pl-link" onClick={() => void router.open(`/browse/${encodeURIComponent(key)}`)}>
                {name}
              </button>
              <span className="pl-subtle"> · {say('catalogue.version', { version })}</span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
};
