import { Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/api/refusal';
import { Refused } from '../../../shared/ui/states';
import { type Credentials, signIn } from '../api/sign-in';

interface SignInFormProps {
  /** The address of the person whose session ended. */
  email?: string;
  done: () => void;
}

export function SignInForm({ email: known = '', done }: SignInFormProps) {
  const { t } = useTranslation();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const act = useMutation<void, Refusal, Credentials>({
    mutationFn: signIn,
    retry: false,
    onSuccess: done,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.mutate({ email, password });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          type="email"
          label={t('signIn.email')}
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          required
          autoFocus={known === ''}
          withAsterisk={false}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          required
          autoFocus={known !== ''}
          withAsterisk={false}
        />
        <Refused error={act.error} />
        <Button type="submit" loading={act.isPending} fullWidth>
          {t('signIn.submit')}
        </Button>
        <Anchor href="/forgotten-password" size="sm">
          {t('signIn.forgotten')}
        </Anchor>
      </Stack>
    </form>
  );
}
