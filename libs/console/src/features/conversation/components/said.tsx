import { Badge, Group, Text } from '@mantine/core';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MomentDto, QuestionDto, RequestDto } from '../../../client';
import { useDepartments } from '../../../shared/directory/use-departments';
import { useMe } from '../../../shared/session/use-me';
import { clockText, instantText } from '../../../shared/time/format';
import { Markdown } from '../../../shared/ui/markdown';
import { LOOKS } from '../faces';
import { faceOf, isInternal, nameOf } from '../moments';
import { ReplyForm } from './reply-form';

interface SaidProps {
  moment: MomentDto;
  request: RequestDto;
  /** The question that this text asks. */
  question: QuestionDto | undefined;
  acts: ReactNode;
}

/** A text of a person: a message, a question, an answer, a note. An open question takes its reply where it stands. */
export function Said({ moment, request, question, acts }: SaidProps) {
  const { t } = useTranslation('conversation');
  const { zone } = useMe().user;
  const face = faceOf(moment) ?? 'message';
  const { color, Icon } = LOOKS[face];
  const department = useDepartmentOf(moment, request);
  const isOpen = question !== undefined && question.settledAt === null;
  const id = `said-${moment.sequence}`;
  return (
    <li
      className={isInternal(moment) ? 'said internal' : 'said'}
      aria-labelledby={id}
      style={{ '--face': `var(--mantine-color-${color}-filled)` } as CSSProperties}
    >
      <Group gap={6} id={id}>
        <Badge color={color} variant="light" className="badge" leftSection={<Icon size={12} aria-hidden />}>
          {t(`face.${face}`, { department })}
        </Badge>
        <Text size="sm" fw={600}>
          {moment.actor?.name ?? t('nobody')}
        </Text>
        <Text size="sm" c="dimmed">
          {department} {moment.channel !== null && t(`channel.${moment.channel}`)}
        </Text>
        {question !== undefined && (
          <Text size="sm" fw={600} c={isOpen ? 'violet' : 'dimmed'}>
            {t(`questionState.${question.outcome ?? 'OPEN'}`)}
          </Text>
        )}
        <Text
          component="time"
          size="sm"
          c="dimmed"
          ml="auto"
          dateTime={moment.occurredAt}
          title={instantText(moment.occurredAt, zone)}
        >
          {clockText(moment.occurredAt, zone)}
          {moment.late && ` · ${t('recordedLater', { at: instantText(moment.recordedAt, zone) })}`}
        </Text>
      </Group>
      {nameOf(moment) === 'reopened' || nameOf(moment) === 'declined' ? (
        <Text size="sm" fw={600}>
          {t(`reason.${String(moment.details.reason)}`)}
        </Text>
      ) : null}
      <Markdown text={moment.body ?? ''} />
      {acts}
      {isOpen && request.abilities.reply === true && <ReplyForm request={request} question={question.id} />}
    </li>
  );
}

function useDepartmentOf({ details, side }: MomentDto, request: RequestDto): string {
  const departments = useDepartments();
  const named = departments.find(({ id }) => id === details.departmentId)?.name;
  if (named !== undefined) return named;
  if (side === null) return '';
  return side === 'REQUESTER' ? request.requesterDepartment.name : request.holderDepartment.name;
}
