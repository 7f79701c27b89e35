/**
 * Filters are the site's: their names have to differ among all that one owner has. What a template calls "Open risks" is called
 * "Open risks (ERP)" there, unless its author put the project's key into the name already.
 */
export const nameOnSite = (name: string, projectKey: string): string =>
  name.includes(projectKey) ? name : `${name.slice(0, LONGEST_NAME - projectKey.length - 3)} (${projectKey})`;

/** What the template calls it. */
export function nameInProject(name: string, projectKey: string): string {
  const suffix = ` (${projectKey})`;
  return name.endsWith(suffix) && !name.slice(0, -suffix.length).includes(projectKey) ? name.slice(0, -suffix.length) : name;
}

const LONGEST_NAME = 255;
