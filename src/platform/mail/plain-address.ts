/** An address without anything a header or a parser of addresses could take for more than one address. */
export const PLAIN_ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/;

/** Whether the post sends letters to this address. It refuses quoted local parts, comments, and letters beyond ASCII. */
export const isPlainAddress = (address: string): boolean => PLAIN_ADDRESS.test(address);

/** Says to people what such an address is. */
export const NO_PLAIN_ADDRESS =
  'is not an address that letters reach: write it like carla.mendes@example.com, in ASCII and without quotation marks';
