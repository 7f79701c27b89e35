import type { Blueprint } from '../../contracts/templates/blueprint';
import { hasPlaceholder } from './expressions/template-text';
import type { Finding } from './finding';
import { issuesOf } from './parts';
import type { Place } from './place';

/** Values that each look right and are not: links that lead elsewhere, bounds that leave nothing, an issue linked with itself. */
export function valueFindings(blueprint: Blueprint): readonly Finding[] {
  return [...linkFindings(blueprint), ...boundFindings(blueprint), ...selfLinkFindings(blueprint)];
}

function linkFindings({ attribution, project }: Blueprint): readonly Finding[] {
  const links: readonly (readonly [Place, string])[] = [
    ...attribution.map(({ url }, index) => [['attribution', index, 'url'], url] as const),
    ...(project.url === undefined || hasPlaceholder(project.url) ? [] : [[['project', 'url'], project.url] as const]),
  ];
  return links.filter(([, url]) => !/^https?:\/\/\S+$/.test(url)).map(([place, url]) => ({ code: 'badValue', place, subject: url }));
}

function boundFindings({ questions }: Blueprint): readonly Finding[] {
  return questions.flatMap(({ minimum, maximum }, index) =>
    minimum !== undefined && maximum !== undefined && minimum > maximum
      ? [{ code: 'badValue', place: ['questions', index, 'maximum'], subject: `${maximum} < ${minimum}` }]
      : [],
  );
}

/** Links that block are found to go round where circles are looked for. */
function selfLinkFindings({ issues }: Blueprint): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { id, item, place } of issuesOf(issues, ['issues'])) {
    for (const [type, targets] of Object.entries(item.links ?? {})) {
      const index = targets.indexOf(id);
      if (index >= 0) findings.push({ code: 'cyclicDependency', place: [...place, 'links', type, index], subject: `${id} → ${id}` });
    }
  }
  return findings;
}
