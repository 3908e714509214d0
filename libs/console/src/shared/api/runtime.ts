import type { CreateClientConfig } from '../../client/client.gen.js';

/** The generated client speaks to the server that sent the page, with its cookie. */
export const createClientConfig: CreateClientConfig = (config) => ({
  ...config,
  baseUrl: '',
  credentials: 'same-origin',
});
