/** What a country's reporting is taken to be. Each says where it is from; change one and run again. */
export interface Assumptions {
  /** Nghị quyết of the National Assembly of June 2025: 34 provinces with 3,321 communes. */
  readonly communes: number;
  /** Assumption: monthly forms of a commune. */
  readonly formsPerMonth: number;
  /** Assumption: figures in a form. */
  readonly figuresPerForm: number;
  /** Assumption: what part of a month's reports is handed in on the day on which they are due. */
  readonly onDeadlineDay: number;
  /** Assumption: of these, what part comes in the last hour of work. */
  readonly inLastHour: number;
  /** Working hours of that day. */
  readonly hours: number;
  /** Assumption: how long a total may lag behind an approval before people ask whether it is right, s. */
  readonly patience: number;
}

export const ASSUMED: Assumptions = {
  communes: 3_321,
  formsPerMonth: 20,
  figuresPerForm: 10,
  onDeadlineDay: 0.6,
  inLastHour: 0.4,
  hours: 8,
  patience: 60,
};

/** What one part does, as measured by `npm run bench -- platform`. */
export interface Rates {
  /** Reports begun, submitted and approved over HTTP, a second and process. */
  readonly reports: number;
  /** Contributions through inbox and rollup, a second and consumer. */
  readonly contributions: number;
  /** Contributions gone through when totals are worked out anew, a second and worker. */
  readonly recomputed: number;
  /** What a contribution with its totals takes in the database, bytes. */
  readonly bytes: number;
}
