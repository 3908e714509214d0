import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestPageDto } from '../../../client';
import { StateBadge } from '../../../shared/ui/badges';
import { Instant } from '../../../shared/ui/instant';
import { Ball } from './ball';
import { Flags } from './flags';
import { Outlook } from './outlook';
import './request.css';

interface RequestHeadProps {
  page: RequestPageDto;
  /** False where the page already has the title as its heading. */
  titled: boolean;
  beside?: ReactNode;
  clocks: ReactNode;
  acts: ReactNode;
}

export function RequestHead({ page, titled, beside, clocks, acts }: RequestHeadProps) {
  const { t } = useTranslation('request');
  const { request, offerConsequences } = page;
  const asker = request.onBehalfOf ?? request.raisedBy;
  return (
    <Stack gap="sm" component="header">
      {titled && (
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Title order={2} size="h3" className="written">
            <Text span c="dimmed" inherit>
              {request.number}
            </Text>{' '}
            {request.title}
          </Title>
          {beside}
        </Group>
      )}
      <Group gap={6}>
        <StateBadge state={request.state} />
        <Ball request={request} />
        <Badge variant="outline" color={request.priority === 'P1' ? 'red' : 'gray'} className="badge">
          {t(`common:priority.${request.priority}`)}
        </Badge>
        <Flags request={request} />
      </Group>
      <Text size="sm" c="dimmed" className="written">
        {t('from', { person: asker?.name ?? t('somebody'), department: request.requesterDepartment.name })} →{' '}
        {request.holderDepartment.name}
        {request.holderDepartment.id !== request.providerDepartment.id &&
          ` ${t('insteadOf', { department: request.providerDepartment.name })}`}
        {request.assignee !== null && ` · ${t('assigned', { name: request.assignee.name })}`}
        {request.assignee === null && request.endedAt === null && ` · ${t('unassigned')}`}
        {request.submittedAt !== null && (
          <>
            {' · '}
            {t('asked')} <Instant at={request.askedAt ?? request.submittedAt} /> {t(`channel.${request.channel}`)}
          </>
        )}
      </Text>
      {clocks}
      <Outlook request={request} atStake={offerConsequences?.atStake ?? []} />
      {acts}
    </Stack>
  );
}
