import type { BlueprintInput } from '../../../contracts/templates/blueprint';

const years = Array.from({ length: 10 }, (_, index) => 2026 + index);

/**
 * Monday to Friday, without the days on which next to nobody works wherever the templates are used. Sites add their own holidays in a copy
 * of the template.
 */
export const workingWeek: NonNullable<BlueprintInput['calendar']> = {
  holidays: years.flatMap((year) => [`${year}-01-01`, `${year}-12-25`, `${year}-12-26`]),
};
