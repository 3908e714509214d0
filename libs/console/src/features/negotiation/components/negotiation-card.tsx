import { Alert, Group, Paper, Stack, Text } from '@mantine/core';
import { CalendarCheck, Gavel } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RequestPageDto } from '../../../client';
import { Instant } from '../../../shared/ui/instant';
import { SectionTitle } from '../../../shared/ui/section-title';
import { ownSide } from '../own-side';
import { AcceptButton } from './accept-button';
import { Consequence } from './consequence';
import { CounterButton } from './counter-button';
import { DeclineButton } from './decline-button';
import { EscalateButton } from './escalate-button';
import { OfferHistory } from './offer-history';
import { OfferLine } from './offer-line';
import { OfferOnTable } from './offer-on-table';
import { WithdrawButton } from './withdraw-button';
import './negotiation.css';

interface NegotiationCardProps {
  page: RequestPageDto;
  /** Whether `2` offers a date. Beside a list the key belongs to the row in hand. */
  withKey: boolean;
}

/** The date of one request: the offer on the table with its price, the promise in force, and the offers before. */
export function NegotiationCard({ page, withKey }: NegotiationCardProps) {
  const { t } = useTranslation('negotiation');
  const { offers, request } = page;
  if (offers === null || request.number === null) return null;
  const { onTheTable, abilities, escalation, commitment, negotiations } = offers;
  const mayEscalate = request.abilities.escalateDate === true;
  if (negotiations.length === 0 && abilities.makeOffer !== true && !mayEscalate) return null;
  const own = ownSide(request);
  return (
    <Paper
      withBorder
      p="md"
      component="section"
      aria-labelledby="date-heading"
      className={onTheTable === null ? undefined : 'on-the-table'}
    >
      <Stack gap="sm">
        <Group justify="space-between">
          <SectionTitle id="date-heading">{t('title')}</SectionTitle>
          {onTheTable !== null && (
            <Text size="sm" fw={600}>
              {t(offers.turnOf === request.side ? 'yourTurn' : 'theirTurn')} · {t('replyBy')}{' '}
              <Instant at={onTheTable.replyBy} />
            </Text>
          )}
        </Group>
        {escalation !== null && (
          <Alert color="grape" icon={<Gavel aria-hidden />} p="xs" title={t(`escalated.${escalation.level}`)}>
            {escalation.escalatedBy?.name}: {escalation.reason}
          </Alert>
        )}
        {onTheTable === null && commitment !== null && (
          <Text size="sm" className="fact">
            <CalendarCheck size={16} aria-hidden /> {t('agreed')}{' '}
            {request.committedDate !== null && <Instant at={request.committedDate} />}
          </Text>
        )}
        {onTheTable === null && commitment === null && (
          <Text size="sm" c="dimmed">
            {t('noDate')}
          </Text>
        )}
        {onTheTable !== null && <OfferOnTable offer={onTheTable} request={request} />}
        {onTheTable !== null && <OfferLine page={page} />}
        {onTheTable?.consequence != null && <Consequence consequence={onTheTable.consequence} />}
        <Group gap="xs" align="flex-start">
          {onTheTable !== null && abilities.acceptOffer === true && (
            <AcceptButton number={request.number} offer={onTheTable} own={own} />
          )}
          {abilities.counterOffer === true && (
            <CounterButton page={page} offer={onTheTable} own={own} withKey={withKey} />
          )}
          {abilities.makeOffer === true && <CounterButton page={page} offer={null} own={own} withKey={withKey} />}
          {onTheTable !== null && abilities.declineOffer === true && (
            <DeclineButton number={request.number} offer={onTheTable} own={own} />
          )}
          {onTheTable !== null && abilities.withdrawOffer === true && (
            <WithdrawButton number={request.number} offer={onTheTable} own={own} />
          )}
          {mayEscalate && <EscalateButton number={request.number} own={own} />}
        </Group>
        <OfferHistory page={page} />
      </Stack>
    </Paper>
  );
}
