import type { IntakeField } from './intake.js';
import type { Targets } from './priorities.js';
import type { QuestionTemplate, Service } from './service.entity.js';

/** A service as the rest of the house sees it. */
export interface ServiceView {
  id: string;
  departmentId: string;
  /** Unique within the department. */
  code: string;
  name: string;
  description: string;
  intake: IntakeField[];
  /** In force where no agreement is. */
  targets: Targets;
  effortMinutes: number;
  /** Minor units a day of waiting is taken to cost where no order is linked: it orders the queue and is never reported. */
  nominalRate: bigint;
  /** The cost of an order that leaves without this answer and turns out wrong, in minor units; null: not stated. */
  failureCost: bigint | null;
  /** ISO 4217, of both sums. */
  currency: string;
  questionTemplates: QuestionTemplate[];
  /** An inactive service takes no new requests. */
  active: boolean;
  version: number;
}

export const toView = (service: Service): ServiceView => ({ ...service });
