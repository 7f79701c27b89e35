/** Kinds that a newer version may take back from a project. What belongs to the site, or is there once in every project, stays. */
export const removableKinds = new Set([
    'projectProperty',
    'component',
    'version',
    'filter',
    'board',
    'dashboard',
    'issue',
    'link',
    'gate',
    'document',
]);
