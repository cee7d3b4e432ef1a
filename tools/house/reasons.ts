/** Why a goal of `npm run house` cannot be met, by the measure's own words; one line each. */
export const REASONS: Readonly<Record<string, string>> = {};
