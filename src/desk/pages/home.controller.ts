import { Controller, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Users } from '../../identity/index.js';
import { Access, Actor, CurrentActor } from '../../platform/auth/index.js';
import { GetPage } from '../../platform/pages/page.js';
import { ListRequests } from '../../requests/index.js';
import { ListWaiting } from '../waiting/list-waiting.js';
import { FormRefusals } from './form-refusals.js';
import { homePage } from './home.html.js';

const SHOWN = 20;

/** The start page: whoever is not signed in is asked to. */
@ApiExcludeController()
@Controller()
@UseFilters(FormRefusals)
export class HomePage {
  constructor(
    private readonly users: Users,
    private readonly waiting: ListWaiting,
    private readonly requests: ListRequests,
  ) {}

  @GetPage('/')
  @Access({ scope: 'requests:read', rule: 'Your own work, and the requests you may see.' })
  async show(@CurrentActor() actor: Actor): Promise<string> {
    const { name, zone } = await this.users.account(actor.userId);
    const latest = await this.requests.execute(actor, {}, '-updatedAt', SHOWN, undefined);
    return homePage({
      name,
      zone,
      onUs: await this.waiting.ofPerson(actor, 'US', SHOWN),
      onThem: await this.waiting.ofPerson(actor, 'THEM', SHOWN),
      latest: latest.data,
    });
  }
}
