/** The process cannot start, for a reason its operator can mend: the message is all they need to read. */
export class StartRefused extends Error {}
