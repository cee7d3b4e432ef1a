/** Of deployments that other tools opened, and of places where a page may be read by people outside. */
export const OUTSIDE_CODES = {
  own_deployment: {
    decisions: ['skipped'],
    meaning: "The deployment of the event is one of Greenroom's own.",
  },
  deployment_ignored: {
    decisions: ['skipped'],
    meaning:
      'A deployment of another tool is left alone: no kind is mapped to it, it asks for something else, or it has ended.',
  },
  not_private: {
    decisions: ['refused'],
    meaning: 'Everybody could read the page there, or nobody can say whether they could.',
  },
} as const;
