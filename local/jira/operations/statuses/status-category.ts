import type { StatusCategoryKey } from '../../model/records';

/** The newer operations name status categories by these words. */
export type CategoryWord = 'TODO' | 'IN_PROGRESS' | 'DONE';
export const categoryWords = ['TODO', 'IN_PROGRESS', 'DONE'] as const;

const words: Readonly<Record<StatusCategoryKey, CategoryWord>> = { new: 'TODO', indeterminate: 'IN_PROGRESS', done: 'DONE' };
const keys: Readonly<Record<CategoryWord, StatusCategoryKey>> = { TODO: 'new', IN_PROGRESS: 'indeterminate', DONE: 'done' };

export const categoryWord = (key: StatusCategoryKey): CategoryWord => words[key];
export const categoryKey = (word: CategoryWord): StatusCategoryKey => keys[word];
