import { Body, Controller, Param, Query, Redirect, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, Actor, CurrentActor } from '../../platform/auth/index.js';
import { type Form, GetPage, TakesForm } from '../../platform/pages/page.js';
import { FormActs } from './form-acts.js';
import { FormRefusals } from './form-refusals.js';
import { RequestPages } from './request-pages.js';

/** The page of a request, to read and to act on: mails lead to it. */
@ApiExcludeController()
@Controller()
@UseFilters(FormRefusals)
export class RequestPageController {
  constructor(
    private readonly pages: RequestPages,
    private readonly acts: FormActs,
  ) {}

  @GetPage('r/:number')
  @Access({ scope: 'requests:read', rule: 'People who may see the request. Each part has a rule of its own.' })
  show(@CurrentActor() actor: Actor, @Param('number') number: string, @Query() { done }: Form): Promise<string> {
    return this.pages.show(actor, number, done);
  }

  /** Each form says which act it is; what is taken leads back to the page, so that loading it again repeats nothing. */
  @TakesForm('r/:number')
  @Access({ scope: 'requests:write', rule: 'Who may do the act.' })
  @Redirect('/', 303)
  async act(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Body() form: Form = {},
  ): Promise<{ url: string }> {
    await this.acts.execute(actor, number, form);
    return { url: `/r/${encodeURIComponent(number)}?done=${form.act}` };
  }
}
