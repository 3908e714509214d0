import { Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDto } from '../../../client';
import { useDepartments } from '../../../shared/directory/use-departments';
import { SectionTitle } from '../../../shared/ui/section-title';
import { useInvitations } from '../api/list-invitations';
import { useTransfers } from '../api/list-transfers';
import { Relatives } from './relatives';
import './people.css';

interface PeopleProps {
  request: RequestDto;
  /** Acts on an invitation. */
  actsOn: (names: string[], subject: string) => ReactNode;
}

/** The people and departments of a request, its legs, and the requests around it. */
export function People({ request, actsOn }: PeopleProps) {
  const { t } = useTranslation('helping');
  const number = request.number ?? '';
  const departments = useDepartments();
  const nameOf = (id: string): string => departments.find((each) => each.id === id)?.name ?? '';
  const invitations = useInvitations(number).filter(({ withdrawnAt }) => withdrawnAt === null);
  const legs = useTransfers(number).filter(({ outcome }) => outcome === 'ACCEPTED' || outcome === 'REFUSED');
  const roles: [string, string | undefined, string][] = [
    [t('asker'), (request.onBehalfOf ?? request.raisedBy)?.name, request.requesterDepartment.name],
    [
      t('assignee'),
      request.assignee?.name ?? t(request.endedAt === null ? 'nobodyYet' : 'nobody'),
      request.holderDepartment.name,
    ],
  ];
  if (request.onBehalfOf !== null) {
    roles.push([t('raisedBy'), request.raisedBy?.name, t(request.confirmedOnBehalf ? 'confirmed' : 'notConfirmed')]);
  }
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="people-heading">
      <SectionTitle id="people-heading" mb="xs">
        {t('people')}
      </SectionTitle>
      <dl className="people">
        {roles.map(([role, name, department]) => (
          <div key={role}>
            <dt>{role}</dt>
            <dd>
              {name ?? t('somebody')}
              <Text size="xs" c="dimmed">
                {department}
              </Text>
            </dd>
          </div>
        ))}
        {invitations.map(({ id, invited, reason }) => (
          <div key={id}>
            <dt>{t('invited')}</dt>
            <dd>
              {invited?.name ?? t('somebody')}
              <Text size="xs" c="dimmed" className="written">
                {reason}
              </Text>
              {actsOn(['withdrawInvitation'], id)}
            </dd>
          </div>
        ))}
      </dl>
      {legs.length > 0 && (
        <>
          <Text size="sm" fw={600} mt="sm">
            {t('legs')}
          </Text>
          <ol className="legs">
            {legs.map(({ id, fromDepartmentId, toDepartmentId, outcome, refusalReason }) => (
              <li key={id}>
                {t(`leg.${outcome}`, { from: nameOf(fromDepartmentId), to: nameOf(toDepartmentId) })}
                {refusalReason !== null && <div className="written plain dimmed">“{refusalReason}”</div>}
              </li>
            ))}
          </ol>
        </>
      )}
      <Relatives request={request} />
    </Paper>
  );
}
