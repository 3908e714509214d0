import { Alert, List, Text } from '@mantine/core';
import { Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../shared/session/use-me';
import { durationText, instantText } from '../../../shared/time/format';
import type { Service } from '../api/list-services';
import type { Preview } from '../api/preview-request';

interface WarningsProps {
  preview: Preview;
  service: Service;
}

/** Everything that a person wants to know before sending, and that refuses nothing. */
export function Warnings({ preview: { terms, intake, outlook }, service }: WarningsProps) {
  const { t } = useTranslation('ask');
  const { zone } = useMe().user;
  const labels = new Map(service.intake.map(({ key, label }) => [key, label]));
  const isFull = terms.quotaPerWeek !== null && terms.sentThisWeek >= terms.quotaPerWeek;
  const quota = { sent: terms.sentThisWeek, count: terms.quotaPerWeek ?? 0 };
  const said = [
    intake.missing.length > 0 &&
      t('warn.incomplete', {
        count: intake.missing.length,
        fields: new Intl.ListFormat('en').format(intake.missing.map((key) => labels.get(key) ?? key)),
      }),
    outlook.opensAt !== null &&
      t('warn.closed', { department: service.department.name, at: instantText(outlook.opensAt, zone) }),
    isFull && t('warn.overQuota', quota),
    !isFull && terms.quotaPerWeek !== null && t('warn.quota', quota),
    terms.leadTimeSeconds !== null && t('warn.leadTime', { time: durationText(terms.leadTimeSeconds) }),
    terms.exclusions !== '' && t('warn.exclusions', { exclusions: terms.exclusions }),
  ].filter((sentence) => typeof sentence === 'string');
  if (said.length === 0) return null;
  return (
    <Alert color="yellow" icon={<Info aria-hidden />} title={t('warn.title')} p="sm">
      <List size="sm" spacing={4}>
        {said.map((sentence) => (
          <List.Item key={sentence}>
            <Text size="sm">{sentence}</Text>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
