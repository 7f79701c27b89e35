import { router } from '@forge/bridge';

const issueKey = /^[A-Z][A-Z0-9_]+-\d+$/;

/** Opens a document: an address of the web, or an issue by its key. Frames of apps may not navigate by themselves. */
export const OpenLink = ({ link, name }: { readonly link: string; readonly name: string }) => (
  <button type="button" className="pl-link" onClick={() => void router.open(issueKey.test(link) ? `/browse/${link}` : link)}>
    {name}
  </button>
);
