import { Injectable } from '@nestjs/common';
import { examineIntake, Services, withRequired } from '../../../catalogue/index.js';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { textDigest } from '../ask.js';
import { DraftStore } from '../draft-store.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { refuse } from '../../requests.errors.js';
import { RequestCompleted } from '../../requests.events.js';

/** Answers the intake fields that were left open. Earlier answers stay, because the provider may have read them. */
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

/** Makes every field required, so that the examination names all fields without an answer. */
const everyFieldOf = ({ intake }: ServiceForm): ServiceForm['intake'] =>
  withRequired(
    intake,
    intake.map(({ key }) => key),
  );
