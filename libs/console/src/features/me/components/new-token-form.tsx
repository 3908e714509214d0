import { Button, Group, MultiSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewPersonalTokenBody } from '../../../client';
import { Refused } from '../../../shared/ui/states';
import type { useCreateToken } from '../api/use-tokens';

type Scope = NewPersonalTokenBody['scopes'][number];

const SCOPES: Scope[] = ['requests:read', 'requests:write', 'orders:read', 'orders:write', 'reports:read', 'admin'];
const NEW: NewPersonalTokenBody = { name: '', scopes: ['requests:read'], expiresInDays: 90 };

export function NewTokenForm({ create }: { create: ReturnType<typeof useCreateToken> }) {
  const { t } = useTranslation('me');
  const [typed, setTyped] = useState(NEW);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    create.mutate(typed, { onSuccess: () => setTyped(NEW) });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw={520}>
        <Group gap="sm" align="flex-end" grow preventGrowOverflow={false}>
          <TextInput
            label={t('tokenName')}
            required
            withAsterisk={false}
            value={typed.name}
            onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
          />
          <NumberInput
            label={t('days')}
            min={1}
            max={366}
            value={typed.expiresInDays}
            onChange={(value) => setTyped({ ...typed, expiresInDays: Number(value) })}
          />
        </Group>
        <MultiSelect
          label={t('scopes')}
          data={SCOPES}
          value={typed.scopes}
          onChange={(scopes) => setTyped({ ...typed, scopes: scopes })}
        />
        <Refused error={create.error} />
        <Button type="submit" variant="default" w="fit-content" loading={create.isPending}>
          {t('newToken')}
        </Button>
      </Stack>
    </form>
  );
}
