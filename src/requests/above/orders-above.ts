import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Above } from '../../platform/above/above.js';

/** The conditions that narrow a list of requests by their orders. */
export interface RequestOrderFilter {
  /** System and reference, like `ERP/SO-10482`. */
  order?: string;
  /** The id of a customer, or the name that an order gives. */
  customer?: string;
  /** An order that waited for the answer left before the answer came. */
  leftWithoutAnswer?: boolean;
}

/** An order that only requests have named: no source has sent it, and no lead has confirmed it. */
export interface NewOrder {
  system: string;
  reference: string;
  /** Similar orders that the reader may see, most similar first. */
  mayHaveMeant: { system: string; reference: string }[];
}

export interface OrderKnowledge {
  /** Conditions on requests `r`, with their parameters. The parameters of the reader are already set. */
  conditions(actor: Actor, filter: RequestOrderFilter): [sql: string, parameters: object][];
  /** @throws order.not_found if the department may not see the order of that name */
  requireNamable(departmentId: string, name: { system: string; reference: string }): Promise<void>;
  onlyNamedBy(actor: Actor, requestId: string): Promise<NewOrder | null>;
}

/**
 * Gives access to the rules of the orders module. It stands above requests, so it registers its rules at boot. A column
 * of `request` would be a second copy of the facts, and each link, release and correction would have to update it.
 */
@Injectable()
export class OrdersAbove extends Above<OrderKnowledge> {
  get orders(): OrderKnowledge {
    return this.rules;
  }
}
