import { Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AnchorLink } from '../../../shared/ui/anchor-link';
import { StateBadge } from '../../../shared/ui/badges';
import { useRecentRequests } from '../api/list-recent';
import { Section } from './section';

/** The requests that the reader looked at last. Nothing is shown before the first look. */
export function Recent() {
  const { t } = useTranslation('home');
  const { data = [] } = useRecentRequests();
  if (data.length === 0) return null;
  return (
    <Section title={t('recent.title')}>
      <Stack gap={0} component="ul" className="rows">
        {data.map(({ id, number, title, state }) => (
          <li key={id} className="row">
            <Group gap="xs" justify="space-between" wrap="nowrap" className="row-text">
              <AnchorLink to="/requests/$number" params={{ number: number ?? id }} size="sm" className="subject">
                {number ?? t('recent.draft')} · {title}
              </AnchorLink>
              <StateBadge state={state} />
            </Group>
          </li>
        ))}
      </Stack>
    </Section>
  );
}
