/** Why an app of the first UI Kit is refused, wherever it is recognised: in the manifest, in `package.json` or in an import. */
export const uiKit1Message =
  'This is UI Kit 1 (@forge/ui), which Atlassian retired in February 2025. Use @forge/react with `render: native`, or Custom UI.';
