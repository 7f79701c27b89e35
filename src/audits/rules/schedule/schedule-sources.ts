import type { RuleSource } from '../rule';

/** The agency's own paper is not publicly to be had; the thresholds are those on which the industry's publications agree. */
export const dcmaCheck = (check: number): RuleSource => ({
  title: `DCMA 14-point schedule assessment, check ${check}, with the thresholds published by the industry`,
  url: 'https://help.deltek.com/product/Acumen/8.4/GA/DCMA%2014%20Point%20Assessment%20Metric%20Descriptions.html',
  licence: 'A method of the US Defense Contract Management Agency; only the thresholds are taken over',
});
