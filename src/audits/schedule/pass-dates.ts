/** Dates of every node of an activity graph, by node index, in wall minutes. The passes fill them in place: a schedule of 20,000 tasks is passed over many times. */
export interface PassDates {
  readonly earlyStart: Float64Array;
  readonly earlyFinish: Float64Array;
  /** Where the unfinished part of a node begins at the earliest: the early start, but for work under way not in the past. */
  readonly earlyResume: Float64Array;
  readonly lateStart: Float64Array;
  readonly lateFinish: Float64Array;
  /** The same at the latest. */
  readonly lateResume: Float64Array;
}

export const emptyPassDates = (nodes: number): PassDates => ({
  earlyStart: new Float64Array(nodes),
  earlyFinish: new Float64Array(nodes),
  earlyResume: new Float64Array(nodes),
  lateStart: new Float64Array(nodes),
  lateFinish: new Float64Array(nodes),
  lateResume: new Float64Array(nodes),
});
