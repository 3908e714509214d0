import { createRoute, createRouter, createRootRoute, lazyRouteComponent } from '@tanstack/react-router';
import { askSearch } from '../routes/ask.search';
import { inboxSearch } from '../routes/inbox.search';
import { queueSearch } from '../routes/queue.search';
import { requestSearch } from '../routes/request.search';
import { requestsSearch } from '../routes/requests.search';
import { NotFound } from './not-found';
import { Root } from './root';

const root = createRootRoute({ component: Root, notFoundComponent: NotFound });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../routes/home'), 'HomeRoute'),
});

const ask = createRoute({
  getParentRoute: () => root,
  path: '/ask',
  validateSearch: askSearch,
  component: lazyRouteComponent(() => import('../routes/ask'), 'AskRoute'),
});

/** The queue of a department; without a department the first of the reader's. */
const queue = createRoute({
  getParentRoute: () => root,
  path: '/queue/{-$department}',
  validateSearch: queueSearch,
  component: lazyRouteComponent(() => import('../routes/queue'), 'QueueRoute'),
});

const requests = createRoute({
  getParentRoute: () => root,
  path: '/requests',
  validateSearch: requestsSearch,
  component: lazyRouteComponent(() => import('../routes/requests'), 'RequestsRoute'),
});

const request = createRoute({
  getParentRoute: () => root,
  path: '/requests/$number',
  validateSearch: requestSearch,
  component: lazyRouteComponent(() => import('../routes/request'), 'RequestRoute'),
});

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  validateSearch: inboxSearch,
  component: lazyRouteComponent(() => import('../routes/inbox'), 'InboxRoute'),
});

const me = createRoute({
  getParentRoute: () => root,
  path: '/me',
  component: lazyRouteComponent(() => import('../routes/me'), 'MeRoute'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, ask, queue, requests, request, inbox, me]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
