import type { HostSession } from '../../../browser-api';

/** The theme of the session in the form of Atlassian's design tokens, as Forge contexts carry it. */
export function frameTheme(colorMode: HostSession['theme']) {
  return {
    colorMode,
    light: 'light',
    dark: 'dark',
    spacing: 'spacing',
    typography: 'typography',
    shape: 'shape',
    motion: 'motion',
  } as const;
}
