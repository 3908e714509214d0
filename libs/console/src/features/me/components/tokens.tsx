import { Button, Card, Code, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../shared/session/use-me';
import { instantText } from '../../../shared/time/format';
import { Empty, Failed, Loading, Refused } from '../../../shared/ui/states';
import { useCreateToken, useRevokeToken, useTokens } from '../api/use-tokens';
import { NewTokenForm } from './new-token-form';

/** Personal tokens for scripts of the reader. A new one is shown once. */
export function Tokens() {
  const { t } = useTranslation('me');
  const { user } = useMe();
  const tokens = useTokens();
  const create = useCreateToken();
  const revoke = useRevokeToken();
  if (tokens.isPending) return <Loading />;
  if (tokens.isError) return <Failed error={tokens.error} retry={() => void tokens.refetch()} />;
  return (
    <Stack gap="sm">
      {tokens.data.data.length === 0 && <Empty title={t('noTokens')}>{t('noTokensHint')}</Empty>}
      {tokens.data.data.map(({ id, name, scopes, expiresAt, lastUsedAt }) => (
        <Card key={id} withBorder p="sm">
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <Stack gap={0} miw={0}>
              <Text fw={600}>{name}</Text>
              <Text size="xs" c="dimmed">
                {scopes.join(', ')}
              </Text>
              <Text size="xs" c="dimmed">
                {t('expires', { at: instantText(expiresAt, user.zone) })} ·{' '}
                {lastUsedAt === null ? t('neverUsed') : t('lastUsed', { at: instantText(lastUsedAt, user.zone) })}
              </Text>
            </Stack>
            <Button size="xs" color="red" variant="light" onClick={() => revoke.mutate(id)}>
              {t('revoke')}
            </Button>
          </Group>
        </Card>
      ))}
      <Refused error={revoke.error} />
      {create.data !== undefined && (
        <Card withBorder p="sm" role="status">
          <Text size="sm">{t('tokenOnce')}</Text>
          <Code block>{create.data.token}</Code>
        </Card>
      )}
      <NewTokenForm create={create} />
    </Stack>
  );
}
