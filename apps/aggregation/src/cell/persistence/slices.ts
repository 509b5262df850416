/** Keys are owned by slices: whoever holds a slice's lock is the only one that writes its cells. */
export const SLICES = 16;

/** SQL for the slice of a row that has the columns of a key. */
export const SLICE_OF_KEY = `(abs(hashtext(indicator || period_start::text || period_end::text)::bigint) % ${SLICES})::smallint`;

/** The first key of the advisory locks of this service's work on cells. */
export const LOCK_CLASS = 0x0ce11;
