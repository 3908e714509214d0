import { Injectable } from '@nestjs/common';
import { examineIntake, Services, withRequired } from '../../../catalogue/index.js';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { textDigest } from '../ask.js';
import { DraftStore } from '../draft-store.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { refuse } from '../../requests.errors.js';
import { RequestCompleted } from '../../requests.events.js';

/** Answers what was left open in the intake form. What was answered before stays: the provider may have read it. */
@Injectable()
export class CompleteRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly texts: DraftStore,
    private readonly services: Services,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, answers: Record<string, unknown>): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'complete');
    const text = await this.texts.text(request.id);
    const service = await this.services.byId(request.serviceId);
    const stillOpen = new Set(examineIntake(everyFieldOf(service), text.intake).missing);
    const given = Object.keys(answers).find((key) => key in text.intake && !stillOpen.has(key));
    if (given !== undefined) throw refuse('request.answer_given', undefined, { field: given });
    const completed = { ...text, intake: { ...text.intake, ...answers } };
    const form = withRequired(service.intake, request.missingFields);
    const { missing, faults } = examineIntake(form, completed.intake);
    if (faults.length > 0) throw refuse('request.bad_intake', undefined, { errors: faults });
    await this.texts.keepText(request.id, completed);
    const payload = { missingFields: missing, textDigest: textDigest(completed) };
    await this.requests.tell(request, RequestCompleted, payload, { actor });
  }
}

type ServiceForm = Awaited<ReturnType<Services['byId']>>;

/** As if every field were required, so that the examination names all that have no answer. */
const everyFieldOf = ({ intake }: ServiceForm): ServiceForm['intake'] =>
  withRequired(
    intake,
    intake.map(({ key }) => key),
  );
