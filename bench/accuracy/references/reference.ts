/** One template's daily series. All arrays hold one number per day of the account. */
export type ReferenceTemplate = {
  key: string;
  /** Templates of one group (their category) are comparable. */
  group: string;
  /** Day of the first delivery; negative when it is older than the account's record. */
  bornDay: number;
  deliveries: Float64Array;
  /** Opt-outs of the day whose last delivery in the 24 h before (or replied-to message) is this template's. */
  optOuts: Float64Array;
  /** Opt-outs to be expected on the day per unit of rate, from the lags of earlier deliveries. */
  exposure: Float64Array;
};

/** Daily series of one account as a detector of the literature sees it. */
export type ReferenceInput = { days: number; templates: ReferenceTemplate[] };

/**
 * A detector of the literature. `scores`: one array per template, one score per day, made of that day and earlier
 * ones only; higher is more suspicious, NaN where the detector cannot judge. `source`: who published it.
 */
export type Reference = {
  name: string;
  source: string;
  /** Score from which its authors, or custom, would raise an alarm. */
  threshold: number;
  scores(input: ReferenceInput): Float64Array[];
};
