/** Why a deployment that is there already is not provisioned. */
export const DEPLOYMENT_CODES = {
  own_deployment: {
    decisions: ['skipped'],
    meaning: "The deployment of the event is one of Greenroom's own.",
  },
  deployment_ignored: {
    decisions: ['skipped'],
    meaning:
      'A deployment of another tool is left alone: no kind is mapped to it, it asks for something else, or it has ended.',
  },
} as const;
