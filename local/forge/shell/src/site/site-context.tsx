import { createContext, type ReactNode, useContext } from 'react';
import type { HostedModule, HostedModules, HostSession, SessionChange } from '../../../browser-api';
import { en, nl, type Words } from '../words/words';

/** What every page of the shell knows: who looks, at which site, what the app offers. */
export interface Site {
  readonly session: HostSession;
  readonly modules: HostedModules;
  readonly words: Words;
  change(change: SessionChange): void;
}

const SiteContext = createContext<Site | undefined>(undefined);

export function SiteProvider({ site, children }: { readonly site: Omit<Site, 'words'>; readonly children: ReactNode }) {
  const words = site.session.locale === 'nl-NL' ? nl : en;
  return <SiteContext.Provider value={{ ...site, words }}>{children}</SiteContext.Provider>;
}

export function useSite(): Site {
  const site = useContext(SiteContext);
  if (!site) throw new Error('useSite needs a SiteProvider around it.');
  return site;
}

export function useWords(): Words {
  return useSite().words;
}

/** The app's modules of the given types, in the manifest's order. */
export function useModules(...types: readonly string[]): readonly HostedModule[] {
  return useSite().modules.hosted.filter((module) => types.includes(module.type));
}
