import { createHash, randomBytes } from 'node:crypto';
import type { TokenKind } from './token.entity.js';

/** The prefix tells the kind of a secret, for example when somebody finds it in a log or a repository. */
const PREFIXES: Record<TokenKind, string> = {
  ACCESS: 'lsa_',
  REFRESH: 'lsr_',
  PERSONAL: 'lsp_',
  SERVICE: 'lss_',
  INVITATION: 'lsi_',
  RESET: 'lsw_',
};

const RANDOM_BYTES = 32;

/** A new secret of this kind. Its holder sees it once; it is stored nowhere. */
export const mintTokenSecret = (kind: TokenKind): string =>
  PREFIXES[kind] + randomBytes(RANDOM_BYTES).toString('base64url');

/**
 * The digest of a secret, as stored in the database. A secret has 256 random bits and cannot be guessed, so a fast hash
 * without salt is enough.
 */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();
