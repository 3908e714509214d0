import { Badge, Button, Group, Stack } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Failed, Loading } from '../../../shared/ui/states';
import { type Side, useWaiting } from '../api/list-waiting';
import { Nothing } from './nothing';
import { Section } from './section';
import { WaitingRow } from './waiting-row';

/** The things that wait for the reader, or for others; the most urgent first, as the interface sends them. */
export function Waiting({ on }: { on: Side }) {
  const { t } = useTranslation('home');
  const { t: common } = useTranslation();
  const waiting = useWaiting(on);
  const title = t(`waiting.${on}.title`);
  if (waiting.isPending) return <Section title={title}>{<Loading />}</Section>;
  if (waiting.isError) {
    return (
      <Section title={title}>
        <Failed error={waiting.error} retry={() => void waiting.refetch()} />
      </Section>
    );
  }
  const { counts, late, asOf } = waiting.data.pages[0]!;
  const count = Object.values(counts).reduce((sum, each) => sum + each, 0);
  const rows = waiting.data.pages.flatMap(({ data }) => data);
  return (
    <Section title={title} count={count} beside={late > 0 && <Late count={late} />}>
      {count === 0 && <Nothing title={t(`waiting.${on}.empty`)}>{t(`waiting.${on}.teaches`)}</Nothing>}
      <Stack gap={0} component="ul" className="rows">
        {rows.map((row) => (
          <WaitingRow key={`${row.kind} ${row.id}`} row={row} on={on} asOf={asOf} />
        ))}
      </Stack>
      {waiting.hasNextPage && (
        <Group mt="xs">
          <Button
            variant="subtle"
            size="compact-sm"
            loading={waiting.isFetchingNextPage}
            onClick={() => void waiting.fetchNextPage()}
          >
            {common('more')}
          </Button>
        </Group>
      )}
    </Section>
  );
}

function Late({ count }: { count: number }) {
  const { t } = useTranslation('home');
  return (
    <Badge color="red" variant="light" leftSection={<CircleAlert size={12} aria-hidden />} className="badge">
      {t('waiting.late', { count })}
    </Badge>
  );
}
