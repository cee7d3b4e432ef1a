/** The state by which the main step tells the post step the id of a deployment that it has opened and not closed yet. */
export const OPEN_DEPLOYMENT = 'open-deployment';
