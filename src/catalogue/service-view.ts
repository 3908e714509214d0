import type { IntakeField } from './intake.js';
import type { ServiceTargets } from './priorities.js';
import type { QuestionTemplate, Service } from './service.entity.js';

/** A service as other modules see it. */
export interface ServiceView {
  id: string;
  departmentId: string;
  /** Unique within the department. */
  code: string;
  name: string;
  description: string;
  intake: IntakeField[];
  /** The targets where no agreement applies. */
  targets: ServiceTargets;
  effortMinutes: number;
  /**
   * Assumed cost of one day of waiting where no order is linked, in minor units. It orders the queue and is never
   * reported.
   */
  nominalRate: bigint;
  /** Cost in minor units when an order leaves without this answer and turns out wrong; null when nobody stated it. */
  failureCost: bigint | null;
  /** ISO 4217 code for both amounts. */
  currency: string;
  questionTemplates: QuestionTemplate[];
  /** An inactive service takes no new requests. */
  active: boolean;
  version: number;
}

export const toServiceView = (service: Service): ServiceView => ({ ...service });
