import type { Catalogue } from '../message';

/** Why something about templates was not done. */
export const templateRefusalsEn = {
  notPmoAdmin: 'Only PMO administrators may change templates. Ask a Jira administrator for the global permission “PMO administrator”.',
  notFound: 'This template does not exist, or you may not see it.',
  versionNotFound: 'This version of the template does not exist.',
  noDraft: 'There is no draft to publish. Change the template first.',
  noId: 'A template needs an id: a line such as “id: office-move”, in small letters, digits and hyphens.',
  tooBig: 'The text is too long to be kept: about 900 kB at most. Put parts of it into a template that this one starts from.',
  changedMeanwhile: 'Somebody else saved this template meanwhile. Load the page again; what you typed is kept.',
  hasErrors: 'The template has errors. Mend them first; they are listed beside the text.',
  alreadyRetired: 'This template is retired already.',
  retired: 'This template is retired. Choose another one, or ask a PMO administrator to publish it again.',
} as const satisfies Catalogue;
