/** Points taken before a project is compared with its template; what was not needed is given back. */
export const POINTS_OF_A_CHECK = 400;
