import { createRoute, createRouter, createRootRoute } from '@tanstack/react-router';
import { askSearch } from '../routes/ask.search';
import { inboxSearch } from '../routes/inbox.search';
import { queueSearch } from '../routes/queue.search';
import { requestSearch } from '../routes/request.search';
import { requestsSearch } from '../routes/requests.search';
import { lazyPart } from '../shared/ui/lazy-part';
import { NotFound } from './not-found';
import { Root } from './root';

const root = createRootRoute({ component: Root, notFoundComponent: NotFound });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyPart(() => import('../routes/home').then((module) => ({ default: module.HomeRoute }))),
});

const ask = createRoute({
  getParentRoute: () => root,
  path: '/ask',
  validateSearch: askSearch,
  component: lazyPart(() => import('../routes/ask').then((module) => ({ default: module.AskRoute }))),
});

/** The queue of a department; without a department the first of the reader's. */
const queue = createRoute({
  getParentRoute: () => root,
  path: '/queue/{-$department}',
  validateSearch: queueSearch,
  component: lazyPart(() => import('../routes/queue').then((module) => ({ default: module.QueueRoute }))),
});

const requests = createRoute({
  getParentRoute: () => root,
  path: '/requests',
  validateSearch: requestsSearch,
  component: lazyPart(() => import('../routes/requests').then((module) => ({ default: module.RequestsRoute }))),
});

const request = createRoute({
  getParentRoute: () => root,
  path: '/requests/$number',
  validateSearch: requestSearch,
  component: lazyPart(() => import('../routes/request').then((module) => ({ default: module.RequestRoute }))),
});

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  validateSearch: inboxSearch,
  component: lazyPart(() => import('../routes/inbox').then((module) => ({ default: module.InboxRoute }))),
});

const me = createRoute({
  getParentRoute: () => root,
  path: '/me',
  component: lazyPart(() => import('../routes/me').then((module) => ({ default: module.MeRoute }))),
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
