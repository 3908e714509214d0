import type { WorkingCalendar } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { Services } from '../../catalogue/index.js';
import { Calendars, Departments } from '../../departments/index.js';
import { Users } from '../../identity/index.js';
import { OrderLookup, type OrderView } from '../../orders/index.js';
import { type Actor, isInScope } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { toMoneyDto } from '../../platform/http/fields.js';
import { presentLateChance, sideOf } from '../../requests/index.js';
import type { ClockOfRow, QueueRow } from '../queries/queue-row.js';
import { rowAbilitiesOf } from '../queries/row-abilities.js';
import { secondsLeft } from '../queries/seconds-left.js';
import type { OrderLine } from '../reckoning/order-line.js';
import type { QueueClockDto, QueuedOrderDto, QueueRowDto } from './dto/queue.dto.js';

/** Gives the rows of a queue their names, a whole page at a time. */
@Injectable()
export class PresentQueue {
  constructor(
    private readonly departments: Departments,
    private readonly services: Services,
    private readonly users: Users,
    private readonly orders: OrderLookup,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  async rows(actor: Actor, rows: QueueRow[]): Promise<QueueRowDto[]> {
    const departments = byId(await this.departments.find(rows.map((row) => row.requesterDepartmentId)));
    const services = byId(await this.services.find(rows.map((row) => row.serviceId)));
    const people = await this.users.namesOf(rows.flatMap((row) => [askerOf(row), row.assigneeId ?? []].flat()));
    const orders = await this.ordersOf(actor, rows);
    const calendars = await this.calendarsOf(rows);
    const now = this.clock.now();
    const person = (id: string | null) => (id === null ? null : { id, name: people.get(id)! });
    return rows.map((row) => {
      const [department, service] = [departments.get(row.requesterDepartmentId)!, services.get(row.serviceId)!];
      const money = (amount: string) => (orders === null ? null : toMoneyDto(BigInt(amount), row.currency));
      return {
        ...{ id: row.requestId, number: row.number, title: row.title },
        service: { id: service.id, code: service.code, name: service.name },
        requesterDepartment: { id: department.id, code: department.code, name: department.name },
        ...{ asker: person(askerOf(row)), assignee: person(row.assigneeId) },
        ...{ state: row.state, ball: row.ball, priority: row.priority },
        ...{ incomplete: row.incomplete, restricted: row.restricted, expedited: row.lane === 0 },
        snoozedUntil: row.snoozedUntil,
        ...{ basis: row.basis, savedPerHour: money(row.savedPerHour), saved: money(row.saved) },
        effort: { minutes: row.effortMinutes, source: row.effortSource },
        verified: row.verified,
        orders: orders && row.lines.flatMap((line) => queuedOrder(line, orders.get(line.orderId))),
        ...{ dueAt: row.dueAt, overdue: row.overdue, clocks: row.clocks.map((each) => toClock(each, calendars, now)) },
        lateChance: row.lateChance && presentLateChance(row.lateChance),
        unseen: row.unseen,
        submittedAt: row.submittedAt,
        ageSeconds: (now.getTime() - row.submittedAt.getTime()) / 1000,
        ...{ side: sideOf(actor, row), abilities: rowAbilitiesOf(actor, row) },
      };
    });
  }

  /** The calendars in which the clocks of the rows count; they are kept in memory. */
  private async calendarsOf(rows: QueueRow[]): Promise<Map<string, WorkingCalendar>> {
    const found = new Map<string, WorkingCalendar>();
    for (const id of new Set(rows.flatMap(({ clocks }) => clocks.map(({ departmentId }) => departmentId)))) {
      found.set(id, await this.calendars.of(id));
    }
    return found;
  }

  /** Null where the token may read no orders: then neither their names nor what their waiting costs. */
  private async ordersOf(actor: Actor, rows: QueueRow[]): Promise<Map<string, OrderView> | null> {
    if (!isInScope(actor, 'orders:read')) return null;
    const ids = rows.flatMap(({ lines }) => lines.map(({ orderId }) => orderId));
    return byId(await this.orders.visibleAmong(actor, [...new Set(ids)]));
  }
}

const byId = <Named extends { id: string }>(all: readonly Named[]): Map<string, Named> =>
  new Map(all.map((each) => [each.id, each]));

const askerOf = ({ onBehalfOfId, raisedById }: QueueRow): string => onBehalfOfId ?? raisedById;

function queuedOrder(line: OrderLine, order: OrderView | undefined): QueuedOrderDto[] {
  if (order === undefined) return [];
  const { system, reference, customer, value, currency, verifiedAt, promisedDate } = order;
  return [
    {
      ...{ system, reference, customer, promisedDate },
      value: value === null ? null : toMoneyDto(value, currency),
      verified: verifiedAt !== null,
      standing: line.standing,
      nextDay: line.nextDay && {
        amount: toMoneyDto(BigInt(line.nextDay.amount), line.currency),
        startsOn: line.nextDay.startsOn,
      },
    },
  ];
}

function toClock(clock: ClockOfRow, calendars: ReadonlyMap<string, WorkingCalendar>, now: Date): QueueClockDto {
  const { kind, state, result, dueAt, breachedAt } = clock;
  return {
    ...{ kind, state, result },
    dueAt: dueAt === null ? null : new Date(dueAt),
    breachedAt: breachedAt === null ? null : new Date(breachedAt),
    remainingSeconds: secondsLeft(clock, calendars.get(clock.departmentId)!, now),
  };
}
