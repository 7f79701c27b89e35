import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import Textfield from '@atlaskit/textfield';
import { useDeferredValue, useState } from 'react';
import { Failure } from '../parts/failure';
import { Loading } from '../parts/loading';
import { Nothing } from '../parts/nothing';
import { Page } from '../parts/page';
import { Person } from '../parts/person';
import { type Column, Table } from '../parts/table';
import { AppLink } from '../routing/app-link';
import { to } from '../routing/route';
import { jiraApi, LIST_PAGE } from '../site/jira-api';
import type { Project } from '../site/jira-records';
import { useWords } from '../site/site-context';
import { useLoaded } from '../site/use-loaded';

/** All projects that the user may browse. */
export function ProjectsPage() {
  const words = useWords();
  const [filter, setFilter] = useState('');
  const [pages, setPages] = useState(1);
  const query = useDeferredValue(filter.trim());
  const [projects, reload] = useLoaded(`projects ${query} ${pages}`, () => loadPages(query, pages));
  return (
    <Page title={words.projects}>
      <div className="list-filter">
        <Textfield
          aria-label={words.filterProjects}
          placeholder={words.filterProjects}
          value={filter}
          onChange={(event) => {
            setFilter(event.currentTarget.value);
            setPages(1);
          }}
        />
      </div>
      {projects.state === 'loading' && <Loading rows={8} />}
      {projects.state === 'failed' && <Failure error={projects.error} onRetry={reload} />}
      {projects.state === 'ready' && projects.value.projects.length === 0 && (
        <Nothing title={words.noProjects} hint={words.noProjectsHint} />
      )}
      {projects.state === 'ready' && projects.value.projects.length > 0 && (
        <div className="stack">
          <ProjectTable projects={projects.value.projects} />
          <div className="row" role="status">
            <span className="subtle">{words.shown(projects.value.projects.length, projects.value.total)}</span>
            {projects.value.projects.length < projects.value.total && <Button onClick={() => setPages(pages + 1)}>{words.showMore}</Button>}
          </div>
        </div>
      )}
    </Page>
  );
}

async function loadPages(query: string, pages: number): Promise<{ projects: readonly Project[]; total: number }> {
  const answers = await Promise.all(Array.from({ length: pages }, (_, page) => jiraApi.projects(query, page * LIST_PAGE)));
  const projects = answers.flatMap((answer) => answer.values);
  return { projects, total: answers[0]?.total ?? projects.length };
}

function ProjectTable({ projects }: { readonly projects: readonly Project[] }) {
  const words = useWords();
  const columns: readonly Column<Project>[] = [
    {
      key: 'name',
      title: words.name,
      width: 36,
      cell: (project) => (
        <span className="row">
          <AppLink href={to.project(project.key)}>{project.name}</AppLink>
          {project.archived === true && <Lozenge>{words.archived}</Lozenge>}
        </span>
      ),
    },
    { key: 'key', title: words.key, width: 12, cell: (project) => project.key },
    {
      key: 'type',
      title: words.type,
      width: 18,
      cell: (project) => (project.simplified === true ? words.teamManaged : words.companyManaged),
    },
    { key: 'category', title: words.category, width: 16, cell: (project) => project.projectCategory?.name ?? '–' },
    { key: 'lead', title: words.lead, width: 18, cell: (project) => <Person user={project.lead} nobody="–" /> },
  ];
  return <Table label={words.projects} columns={columns} rows={projects} rowKey={(project) => project.key} />;
}
