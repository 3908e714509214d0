/** The reason why an outbound URL may not be called. */
export type OutboundReason =
  'UNREADABLE' | 'NOT_HTTPS' | 'CREDENTIALS' | 'ODD_SPELLING' | 'PORT_NOT_USUAL' | 'LOCAL_NAME' | 'NOT_PUBLIC';

const SENTENCES: Record<OutboundReason, string> = {
  UNREADABLE: 'is no absolute address that can be read',
  NOT_HTTPS: 'does not begin with https://',
  CREDENTIALS: 'holds a user name or a password',
  ODD_SPELLING: 'spells its host in an unusual way',
  PORT_NOT_USUAL: 'names a port other than 443 or 8443',
  LOCAL_NAME: 'names a host that only a local network knows',
  NOT_PUBLIC: 'leads to an address that is not public',
};

/** The call is not allowed; nothing was sent. */
export class OutboundRefused extends Error {
  readonly sentence: string;

  constructor(readonly reason: OutboundReason) {
    super(`The address ${SENTENCES[reason]}.`);
    this.sentence = SENTENCES[reason];
  }
}
