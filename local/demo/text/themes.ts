import { businessThemes } from './business-themes';
import { customerThemes } from './customer-themes';
import { dutchThemes } from './dutch-themes';
import { technologyThemes } from './technology-themes';

/** All themes by name. */
export const themes = { ...customerThemes, ...businessThemes, ...technologyThemes, ...dutchThemes } as const;

export type ThemeName = keyof typeof themes;
