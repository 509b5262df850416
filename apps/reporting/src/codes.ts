/** What codes look like, as in the events. */
export const INDICATOR_CODE = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$/;
export const FORM_CODE = /^[a-z][a-z0-9-]{1,59}$/;
export const LONGEST_CODE = 100;

/** So many indicators at most has a form, and figures a report. */
export const MOST_INDICATORS = 500;
