/** One template's daily series. All arrays hold one number per day of the account. */
export type ReferenceTemplate = {
  key: string;
  /** Templates of one group (their category) are comparable. */
  group: string;
  /** Day of the first delivery; negative when the template is older than the account's record. */
  bornDay: number;
  deliveries: Float64Array;
  /** Opt-outs of the day whose message is known to be, or whose last delivery in the 24 h before was, of this template. */
  optOuts: Float64Array;
  /** Opt-outs to be expected on the day per unit of rate, from the lags of earlier deliveries. */
  exposure: Float64Array;
};

/** Daily series of one account as a detector of the literature sees it; day 0 is a Monday. */
export type ReferenceInput = { days: number; templates: ReferenceTemplate[] };

/** A detector of the literature. */
export type Reference = {
  name: string;
  /** Who published it, or where custom has it from. */
  source: string;
  /** Score from which it raises an alarm, by its authors or by custom; null: it ranks and never alarms. */
  threshold: number | null;
  /**
   * One array per template, one score per day, made of that day and earlier ones only. Higher is more suspicious;
   * NaN where the detector cannot judge.
   */
  scores(input: ReferenceInput): Float64Array[];
};
