import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { IfMatch, NeedsIfMatch, withETag } from '../../../platform/http/etag.js';
import { IdPipe } from '../../../platform/http/fields.js';
import { Operation, versioned } from '../../../platform/http/operation.js';
import { Listing } from '../../../platform/http/listing.js';
import type { Page } from '../../../platform/http/pagination.js';
import { mayChangeOrder } from '../../orders.policy.js';
import { AddCustomer } from '../acts/add-customer.js';
import { ChangeCustomer } from '../acts/change-customer.js';
import { Customers, type CustomerView } from '../customers.js';
import { ListCustomers } from '../queries/list-customers.js';
import {
  CustomerBody,
  CustomerDto,
  CustomerListQuery,
  CustomerPage,
  NewCustomerBody,
  toCustomer,
} from './customer.dto.js';
import { presentDefaultTerms } from './default-terms.dto.js';

const WRITERS = { scope: 'orders:write', rule: 'A lead of the department that answers to the customer.' } as const;
const READERS =
  'People of the department that answers to the customer, people who see an order of the customer, and executives.';

@ApiTags('Customers')
@Controller('customers')
export class CustomersController {
  constructor(
    private readonly customers: Customers,
    private readonly listCustomers: ListCustomers,
    private readonly addCustomer: AddCustomer,
    private readonly changeCustomer: ChangeCustomer,
  ) {}

  @Get()
  @Operation('listCustomers', {
    summary: 'Find customers',
    description: 'The list has the customers you may see, the oldest first.',
    access: { scope: 'orders:read', rule: READERS },
    responses: { 200: CustomerPage },
  })
  async list(@CurrentActor() actor: Actor, @Query() query: CustomerListQuery): Promise<Page<CustomerDto>> {
    const { limit, cursor, ...filter } = query;
    const listing = Listing.byKey({ customers: filter }, { limit, cursor }, 'uuid');
    const rows = await this.listCustomers.execute(actor, filter, listing.after, listing.most);
    return listing.page(rows, (row) => row.id, present(actor));
  }

  @Post()
  @Operation('addCustomer', {
    summary: 'Add a customer',
    description:
      'A customer has the defaults that its orders fall back to. A customer’s name on an order adds the customer too, without defaults.',
    access: WRITERS,
    responses: { 201: versioned(CustomerDto) },
  })
  async add(
    @CurrentActor() actor: Actor,
    @Body() body: NewCustomerBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CustomerDto> {
    const details = { ...toCustomer(body), ownerDepartmentId: body.ownerDepartmentId };
    return withETag(reply, present(actor)(await this.addCustomer.execute(actor, details)));
  }

  @Get(':customer')
  @Operation('readCustomer', {
    summary: 'Read a customer',
    description: 'The answer has the customer and the defaults that its orders fall back to.',
    access: { scope: 'orders:read', rule: READERS },
    responses: { 200: versioned(CustomerDto) },
  })
  async read(
    @CurrentActor() actor: Actor,
    @Param('customer', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CustomerDto> {
    return withETag(reply, present(actor)(await this.customers.visibleTo(actor, id)));
  }

  @Put(':customer')
  @Operation('changeCustomer', {
    summary: 'Change a customer',
    description: 'All defaults are replaced. Existing orders keep theirs; later orders use the new ones.',
    access: WRITERS,
    responses: { 200: versioned(CustomerDto) },
  })
  @NeedsIfMatch()
  async change(
    @CurrentActor() actor: Actor,
    @Param('customer', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: CustomerBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CustomerDto> {
    return withETag(reply, present(actor)(await this.changeCustomer.execute(actor, id, version, toCustomer(body))));
  }
}

const present =
  (actor: Actor) =>
  (customer: CustomerView): CustomerDto => ({
    id: customer.id,
    ownerDepartmentId: customer.ownerDepartmentId,
    name: customer.name,
    currency: customer.currency,
    zone: customer.zone,
    contractTemplateId: customer.contractTemplateId,
    ...presentDefaultTerms(customer, customer.currency),
    version: customer.version,
    abilities: { change: mayChangeOrder(actor, customer.ownerDepartmentId) },
  });
