import { Alert, Group, Stack, Text } from '@mantine/core';
import { ArrowLeftRight, Gavel, Hourglass, type LucideIcon, Scale, Zap } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDto } from '../../../client';
import { useDepartments } from '../../../shared/directory/use-departments';
import { durationText } from '../../../shared/time/format';
import { Instant } from '../../../shared/ui/instant';
import { useEscalations } from '../api/list-escalations';
import { useExpedites } from '../api/list-expedites';
import { useTerms } from '../api/read-terms';
import { useTransfers } from '../api/list-transfers';

interface OpenMattersProps {
  request: RequestDto;
  /** Acts on a transfer, an expedite or an escalation. */
  actsOn: (names: string[], subject: string) => ReactNode;
}

/** Matters that wait for a decision: an offered transfer, a wish to go first, an escalation. */
export function OpenMatters({ request, actsOn }: OpenMattersProps) {
  const { t } = useTranslation('helping');
  const number = request.number ?? '';
  const departments = useDepartments();
  const nameOf = (id: string): string => departments.find((each) => each.id === id)?.name ?? '';
  const transfers = useTransfers(number).filter(({ settledAt }) => settledAt === null);
  const expedites = useExpedites(number).filter(({ state }) => state === 'ASKED');
  const escalations = useEscalations(number).filter(({ outcome }) => outcome === null);
  const { onTable: terms = null, abilities } = useTerms(number) ?? {};
  const newer = abilities?.propose === true;
  if (terms === null && !newer && transfers.length + expedites.length + escalations.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-label={t('open')}>
      {transfers.map(({ id, reason, fromDepartmentId, toDepartmentId, answerBy }) => (
        <Matter
          key={id}
          Icon={ArrowLeftRight}
          title={t('transfer', { from: nameOf(fromDepartmentId), to: nameOf(toDepartmentId) })}
          reason={reason}
          by={answerBy}
        >
          {actsOn(['acceptTransfer', 'refuseTransfer', 'withdrawTransfer'], id)}
        </Matter>
      ))}
      {expedites.map(({ id, reason, askedBy, requesterApprovedBy, providerApprovedBy }) => (
        <Matter
          key={id}
          Icon={Zap}
          title={t('expedite', { person: askedBy?.name ?? t('somebody') })}
          reason={reason}
          note={
            requesterApprovedBy === null && providerApprovedBy === null
              ? t('nobodyAgreed')
              : t('agreed', { person: (requesterApprovedBy ?? providerApprovedBy)?.name })
          }
        >
          {actsOn(['approveExpedite', 'refuseExpedite'], id)}
        </Matter>
      ))}
      {terms !== null && (
        <Matter
          Icon={Scale}
          title={t('terms', {
            department: terms.side === 'REQUESTER' ? request.requesterDepartment.name : request.providerDepartment.name,
          })}
          reason={terms.why}
          note={t('targets', {
            answer: durationText(terms.resolutionSeconds),
            reply: durationText(terms.replySeconds),
          })}
        >
          {actsOn(
            [...(abilities?.accept ? ['acceptNewTerms'] : []), ...(abilities?.decline ? ['declineNewTerms'] : [])],
            terms.proposalId,
          )}
        </Matter>
      )}
      {newer && (
        <Group justify="space-between">
          <Text size="sm" className="fact">
            <Scale size={16} aria-hidden /> {t('newerTerms')}
          </Text>
          {actsOn(['proposeNewTerms'], '')}
        </Group>
      )}
      {escalations.map(({ id, kind, reason, raisedBy }) => (
        <Matter
          key={id}
          Icon={kind === 'DECLINE' ? Hourglass : Gavel}
          title={t(`escalation.${kind}`, { person: raisedBy?.name ?? t('somebody') })}
          reason={reason}
        >
          {actsOn(kind === 'DECLINE' ? ['reverseDecline', 'upholdDecline'] : ['answerEscalation'], id)}
        </Matter>
      ))}
    </Stack>
  );
}

interface MatterProps {
  Icon: LucideIcon;
  title: string;
  reason: string;
  by?: string;
  note?: string;
  children: ReactNode;
}

function Matter({ Icon, title, reason, by, note, children }: MatterProps) {
  const { t } = useTranslation('helping');
  return (
    <Alert color="orange" variant="light" icon={<Icon aria-hidden />} title={title}>
      <Stack gap="xs">
        <Text size="sm" className="written plain">
          “{reason}”
        </Text>
        {by !== undefined && (
          <Text size="sm">
            {t('answerBy')} <Instant at={by} />
          </Text>
        )}
        {note !== undefined && <Text size="sm">{note}</Text>}
        {children}
      </Stack>
    </Alert>
  );
}
