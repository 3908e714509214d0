import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Above } from '../../platform/above/above.js';

/** The conditions that narrow a list of requests by their orders. */
export interface OrderFilter {
  /** System and reference, like `ERP/SO-10482`. */
  order?: string;
  /** The id of a customer, or the name as an order gives it. */
  customer?: string;
  /** An order that waited for the answer left before it came. */
  leftWithoutAnswer?: boolean;
}

/** An order that only requests have named: no source has told it, and no lead has confirmed it. */
export interface NewOrder {
  system: string;
  reference: string;
  /** Orders the reader may see that look alike, the likeliest first. */
  mayHaveMeant: { system: string; reference: string }[];
}

export interface OrderKnowledge {
  /** Conditions on requests `r`, with their parameters; those of the reader are there already. */
  conditions(actor: Actor, filter: OrderFilter): [sql: string, parameters: object][];
  /** @throws order.not_found where the department may not see the order of that name */
  requireNamable(departmentId: string, name: { system: string; reference: string }): Promise<void>;
  onlyNamedBy(actor: Actor, requestId: string): Promise<NewOrder | null>;
}

/**
 * Orders stand above requests, so they bring what only they know when the house starts. A column of `request` would be a
 * second truth, to be kept in step by each link, release and correction.
 */
@Injectable()
export class OrdersAbove extends Above<OrderKnowledge> {
  get orders(): OrderKnowledge {
    return this.rules;
  }
}
