import { v7 } from 'uuid';

/** A fresh UUIDv7: rows made later sort later, so indexes grow at their end. */
export const newId = (): string => v7();
