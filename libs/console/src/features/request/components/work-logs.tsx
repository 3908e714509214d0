import { Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayText, durationText } from '../../../shared/time/format';
import { SectionTitle } from '../../../shared/ui/section-title';
import { useWorkLogs } from '../api/list-work-logs';

/** The work that the reader's own department logged, with its sum. */
export function WorkLogs({ number }: { number: string }) {
  const { t } = useTranslation('request');
  const logs = useWorkLogs(number);
  if (logs.length === 0) return null;
  const seconds = 60 * logs.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="work-heading">
      <Group justify="space-between" mb="xs">
        <SectionTitle id="work-heading">{t('work')}</SectionTitle>
        <Text size="sm" fw={600} className="figures">
          {durationText(seconds)}
        </Text>
      </Group>
      <ul className="work-logs">
        {logs.map(({ id, minutes, note, workedOn }) => (
          <li key={id}>
            <Text size="sm" className="written">
              <span className="figures">{durationText(minutes * 60)}</span> · {dayText(`${workedOn}T12:00:00Z`, 'UTC')}
              {note !== '' && ` · ${note}`}
            </Text>
          </li>
        ))}
      </ul>
    </Paper>
  );
}
