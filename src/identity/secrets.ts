import { createHash, randomBytes } from 'node:crypto';
import type { TokenKind } from './token.entity.js';

/** So that a secret found in a log or a repository says by itself what it opens. */
const PREFIXES: Record<TokenKind, string> = {
  ACCESS: 'lsa_',
  REFRESH: 'lsr_',
  PERSONAL: 'lsp_',
  SERVICE: 'lss_',
  INVITATION: 'lsi_',
  RESET: 'lsw_',
};

const RANDOM_BYTES = 32;

/** A fresh secret of this kind: shown to its holder once, kept nowhere. */
export const mintSecret = (kind: TokenKind): string => PREFIXES[kind] + randomBytes(RANDOM_BYTES).toString('base64url');

/**
 * The digest of a secret, as the database keeps it. The secret has 256 random bits, so a fast hash without salt is
 * enough: there is nothing to guess.
 */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();
