import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { Activity } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RequestChangeDto } from '../../../client';
import { useNow } from '../../../shared/time/use-now';
import { relativeText } from '../../../shared/time/format';
import { AnchorLink } from '../../../shared/ui/anchor-link';
import { Failed, Loading } from '../../../shared/ui/states';
import { useChanges } from '../api/list-changes';
import { Nothing } from './nothing';
import { Section } from './section';

/** Requests on which others did something since the reader last looked. */
export function Changes() {
  const { t } = useTranslation('home');
  const { t: common } = useTranslation();
  const changes = useChanges();
  const title = t('changes.title');
  if (changes.isPending) return <Section title={title}>{<Loading />}</Section>;
  if (changes.isError) {
    return (
      <Section title={title}>
        <Failed error={changes.error} retry={() => void changes.refetch()} />
      </Section>
    );
  }
  const rows = changes.data.pages.flatMap(({ data }) => data);
  return (
    <Section title={title}>
      {rows.length === 0 && <Nothing title={t('changes.empty')}>{t('changes.teaches')}</Nothing>}
      <Stack gap={0} component="ul" className="rows">
        {rows.map((row) => (
          <ChangeRow key={row.id} row={row} />
        ))}
      </Stack>
      {changes.hasNextPage && (
        <Group mt="xs">
          <Button
            variant="subtle"
            size="compact-sm"
            loading={changes.isFetchingNextPage}
            onClick={() => void changes.fetchNextPage()}
          >
            {common('more')}
          </Button>
        </Group>
      )}
    </Section>
  );
}

function ChangeRow({ row: { number, title, unseen, latest } }: { row: RequestChangeDto }) {
  const { t } = useTranslation('home');
  const now = useNow();
  const who = latest.department === null ? latest.actor.name : `${latest.actor.name}, ${latest.department.name}`;
  const event = latest.type.replace(/^[a-z]+\./, '');
  return (
    <li className="row">
      <Activity size={18} aria-hidden className="dimmed row-icon" />
      <div className="row-text">
        <Group gap="xs" justify="space-between" wrap="nowrap" align="flex-start">
          {number === null ? (
            <Text size="sm">{title}</Text>
          ) : (
            <AnchorLink to="/requests/$number" params={{ number }} size="sm" className="subject">
              {number} · {title}
            </AnchorLink>
          )}
          <Badge variant="light" className="badge" miw="max-content">
            {t('changes.unseen', { count: unseen })}
          </Badge>
        </Group>
        <Text size="xs" c="dimmed">
          {t([`event.${event}`, 'event.other'], { who })} · {relativeText(latest.recordedAt, now)}
        </Text>
      </div>
    </li>
  );
}
