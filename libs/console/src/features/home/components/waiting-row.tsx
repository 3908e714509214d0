import { Badge, Text } from '@mantine/core';
import { CircleAlert, Clock, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { WaitingItemDto } from '../../../client';
import { useDepartments } from '../../../shared/directory/use-departments';
import { relativeText } from '../../../shared/time/format';
import { AnchorLink } from '../../../shared/ui/anchor-link';
import { Instant } from '../../../shared/ui/instant';
import type { Side } from '../api/list-waiting';
import { iconOf } from '../kinds';
import { Expected } from './expected';

interface WaitingRowProps {
  row: WaitingItemDto;
  on: Side;
  /** The instant of the answer, from which ages are counted. */
  asOf: string;
}

/** One thing that waits: what to do, about what, since when, and when it is due. */
export function WaitingRow({ row, on, asOf }: WaitingRowProps) {
  const { t } = useTranslation('home');
  const Icon = iconOf(row.kind);
  const code = on === 'US' ? row.owedDepartment : row.owingDepartment;
  const other = useDepartments().find((department) => department.code === code)?.name ?? code;
  return (
    <li className="row">
      <Icon size={18} aria-hidden className="dimmed row-icon" />
      <div className="row-text">
        <div className="row-head">
          <Text size="sm" fw={600} className="row-title">
            {t(`kind.${on}.${row.kind}`, { other })}
          </Text>
          {row.dueAt !== null && <Due at={row.dueAt} late={row.late} />}
        </div>
        <Subject row={row} />
        <Text size="xs" c="dimmed">
          {t(`since.${on}`, { other, age: relativeText(row.since, new Date(asOf)) })}
          {on === 'THEM' && row.kind === 'REQUEST' && row.number !== null && <Expected number={row.number} />}
        </Text>
      </div>
    </li>
  );
}

/** Agreements have no screen yet, so they are named and not linked. */
function Subject({ row: { number, title } }: { row: WaitingItemDto }) {
  const { t } = useTranslation('home');
  if (number === null) return <Text size="sm">{title ?? t('agreement')}</Text>;
  return (
    <AnchorLink to="/requests/$number" params={{ number }} size="sm" className="subject">
      {number} · {title}
    </AnchorLink>
  );
}

function Due({ at, late }: { at: string; late: boolean }) {
  const { t } = useTranslation('home');
  const [Icon, color, word]: [LucideIcon, string, string] = late
    ? [CircleAlert, 'red', t('due.late')]
    : [Clock, 'gray', t('due.open')];
  return (
    <Badge color={color} variant="light" leftSection={<Icon size={12} aria-hidden />} className="badge">
      {word} <Instant at={at} />
    </Badge>
  );
}
