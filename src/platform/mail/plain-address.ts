/** An address without characters that a header or an address parser could read as more than one address. */
export const PLAIN_ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/;

/** True if we send letters to this address. Quoted local parts, comments and letters outside ASCII are refused. */
export const isPlainAddress = (address: string): boolean => PLAIN_ADDRESS.test(address);

/** The explanation of a refused address. */
export const NO_PLAIN_ADDRESS =
  'is not an address that letters reach: write it like carla.mendes@example.com, in ASCII and without quotation marks';
