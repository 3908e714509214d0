import { applyDecorators, Get, HttpCode, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** The paths of all pages. They are outside `/api/v1`. */
export const PAGE_PATHS = new Set<string>();

/** A GET operation that answers with a page. */
export const GetPage = (path: string): MethodDecorator => pageAt(path, Get(path), { page: true });

/** A POST operation that takes the form of a page. */
export const TakesForm = (path: string): MethodDecorator =>
  pageAt(path, applyDecorators(Post(path), HttpCode(200)), { page: true, form: true });

/** The fields of a form, as the person entered them. */
export type Form = Record<string, string>;

export const isPage = (request: FastifyRequest): boolean => configOf(request).page === true;
export const takesForm = (request: FastifyRequest): boolean => configOf(request).form === true;

function pageAt(path: string, route: MethodDecorator, config: PageConfig): MethodDecorator {
  PAGE_PATHS.add(path);
  return applyDecorators(route, RouteConfig(config));
}

interface PageConfig {
  page?: true;
  form?: true;
}

/** A request to an unknown address has no route configuration. */
const configOf = ({ routeOptions }: FastifyRequest): PageConfig => (routeOptions.config ?? {}) as PageConfig;

/** Browsers end lines with CR LF; the rest of the application uses LF. */
export const readForm = (text: string): Form =>
  Object.fromEntries([...new URLSearchParams(text)].map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]));
