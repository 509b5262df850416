/** Who entered something, and when: kept beside it, never published. */
export interface Recorded {
  readonly by: string;
  readonly at: Date;
}
