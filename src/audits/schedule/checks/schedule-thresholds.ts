/** Of how many unfinished tasks, in percent, the duration has to be known before floats mean anything: Plumbline's own. */
export const knownPercent = 80;

/**
 * Thresholds of the DCMA 14-point assessment as the industry publishes them (the agency's own paper is not to be had): tool vendors and consultants agree on
 * these, e.g. https://help.deltek.com/product/Acumen/8.4/GA/DCMA%2014%20Point%20Assessment%20Metric%20Descriptions.html.
 */
export const dcmaThresholds = {
  logic: { atMostPercent: 5 },
  leads: { atMostPercent: 0 },
  lags: { atMostPercent: 5 },
  relationshipTypes: { atLeastPercent: 90 },
  hardConstraints: { atMostPercent: 5 },
  highFloat: { atMostPercent: 5, days: 44, knownPercent },
  negativeFloat: { atMostPercent: 0, knownPercent },
  highDuration: { atMostPercent: 5, days: 44, knownPercent },
  invalidDates: { atMostPercent: 0 },
  resources: { atMostPercent: 0 },
  missedTasks: { atMostPercent: 5 },
  criticalPathTest: { days: 600, knownPercent },
  criticalPathLength: { atLeast: 0.95, knownPercent },
  baselineExecution: { atLeast: 0.95 },
} as const;
