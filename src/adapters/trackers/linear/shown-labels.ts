/** Labels of an issue among many, so that a page of them costs six thousand of the ten thousand points that a query may. */
export const SHOWN_LABELS = 50;
