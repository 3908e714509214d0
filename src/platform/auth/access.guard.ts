import { CanActivate, ExecutionContext, Injectable, OnModuleInit } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { FastifyRequest } from 'fastify';
import { refuse } from '../http/http.errors.js';
import { ACCESS_RULE, AccessRule } from './access.js';
import { Authentication } from './authentication.js';
import { BearerSignIn } from './bearer.js';
import { actorOf, setActor } from './current-actor.js';

/** Checks the access rule of each operation before it runs. An operation without a rule stops the start of the process. */
@Injectable()
export class AccessGuard implements CanActivate, OnModuleInit {
  private readonly bearer: BearerSignIn;

  constructor(
    authentication: Authentication,
    private readonly reflector: Reflector,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {
    this.bearer = new BearerSignIn(authentication);
  }

  onModuleInit(): void {
    const missing = this.discovery.getControllers().flatMap(({ metatype }) => this.withoutRule(metatype as Controller));
    if (missing.length > 0) throw new Error(`Operations without a policy: ${missing.join(', ')}`);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (rule === undefined) throw refuse('http.forbidden');
    if (rule.open) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = actorOf(request) ?? (await this.bearer.actorOf(request));
    if (actor === null) throw refuse('http.not_signed_in');
    setActor(request, actor);
    if (rule.scope !== undefined && actor.scopes !== null && !actor.scopes.includes(rule.scope)) {
      throw refuse('http.scope_missing', undefined, { scope: rule.scope });
    }
    if (!rule.admits(actor)) throw refuse('http.forbidden');
    return true;
  }

  private withoutRule(controller: Controller): string[] {
    if (Reflect.hasMetadata(ACCESS_RULE, controller)) return [];
    return this.scanner
      .getAllMethodNames(controller.prototype)
      .filter((name) => Reflect.hasMetadata(PATH_METADATA, controller.prototype[name]!))
      .filter((name) => !Reflect.hasMetadata(ACCESS_RULE, controller.prototype[name]!))
      .map((name) => `${controller.name}.${name}`);
  }
}

type Controller = (new (...args: never[]) => unknown) & { prototype: Record<string, object> };
