/** Themes of a law in the order in which a bill is usually laid out. */
export const LAW_THEMES = ["definition", "offences", "sanctions", "cooperation", "victims", "assistance", "protection", "residence", "compensation", "coordination", "prevention", "training", "borders", "safeguards"] as const;

/** Themes of an action plan in the order in which a plan is usually laid out. */
export const PLAN_THEMES = ["foundations", "governance", "knowledge", "prevention", "victims", "groups", "justice"] as const;
