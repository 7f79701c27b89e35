/** The languages whose word forms search knows. A text in another language is read as the site's own language and found by its exact words. */
export const languages = ['en', 'nl'] as const;
export type Language = (typeof languages)[number];
