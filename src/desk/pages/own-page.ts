/** The page to open after a sign-in: the page of a request, or the start page. */
export const ownPage = (to: unknown): string =>
  typeof to === 'string' && /^\/r\/[A-Za-z]{2,8}-\d{1,9}$/.test(to) ? to : '/';
