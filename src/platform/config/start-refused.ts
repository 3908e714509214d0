/** The process cannot start for a reason that its operator can fix. The message says everything they need. */
export class StartRefused extends Error {}
