import { applyDecorators, Get, HttpCode, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** The addresses of all pages: they stand beside `/api/v1` and not below it. */
export const PAGE_PATHS = new Set<string>();

/** An operation that answers people with a page. */
export const Page = (path: string): MethodDecorator => pageAt(path, Get(path), { page: true });

/** An operation that takes the form of a page. */
export const TakesForm = (path: string): MethodDecorator =>
  pageAt(path, applyDecorators(Post(path), HttpCode(200)), { page: true, form: true });

/** The fields of a form, each as it was typed. */
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

/** An address nobody serves has no configuration at all. */
const configOf = ({ routeOptions }: FastifyRequest): PageConfig => (routeOptions.config ?? {}) as PageConfig;

/** Browsers end the lines of a text with two signs, the rest of the house with one. */
export const readForm = (text: string): Form =>
  Object.fromEntries([...new URLSearchParams(text)].map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]));
