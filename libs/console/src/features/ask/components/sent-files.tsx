import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { CircleCheck, CircleX, Loader } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/api/refusal';
import { useAttachFile } from '../../../shared/files/use-attach-file';
import css from './ask.module.css';

type Result = 'sending' | 'sent' | Refusal;

interface SentFilesProps {
  number: string;
  files: readonly File[];
  onDone: () => void;
}

/** The request is sent, and its files follow one after the other, each with its result. */
export function SentFiles({ number, files, onDone }: SentFilesProps) {
  const { t } = useTranslation('ask');
  const { mutateAsync } = useAttachFile(number);
  const [results, setResults] = useState<Result[]>(() => files.map(() => 'sending'));
  const started = useRef(false);
  const attach = async (index: number): Promise<boolean> => {
    const note = (result: Result): void => setResults((all) => all.map((each, at) => (at === index ? result : each)));
    note('sending');
    const refusal = await mutateAsync(files[index]!).then(
      () => null,
      (error: Refusal) => error,
    );
    note(refusal ?? 'sent');
    return refusal === null;
  };
  const attachAll = async (): Promise<void> => {
    let all = true;
    for (const index of files.keys()) all = (await attach(index)) && all;
    if (all) onDone();
  };
  useEffect(() => {
    if (!started.current) void attachAll();
    started.current = true;
  });
  return (
    <Stack gap="sm" maw={640} role="status">
      <Text fw={600}>{t('sent.title', { number })}</Text>
      {files.map(({ name }, index) => (
        <FileResult key={`${name} ${index}`} name={name} result={results[index]!} retry={() => void attach(index)} />
      ))}
      <Anchor component="button" type="button" className={css.left} onClick={onDone}>
        {t('sent.open', { number })}
      </Anchor>
    </Stack>
  );
}

function FileResult({ name, result, retry }: { name: string; result: Result; retry: () => void }) {
  const { t } = useTranslation('ask');
  const { t: common } = useTranslation();
  const failed = typeof result === 'string' ? null : result;
  const Icon = failed !== null ? CircleX : result === 'sent' ? CircleCheck : Loader;
  const sentence =
    failed === null ? t(`sent.${result as 'sending' | 'sent'}`) : failed.message || common('failed.offline');
  return (
    <Group gap="xs" wrap="wrap">
      <Icon size={16} aria-hidden className={failed === null ? 'dimmed' : css.bad} />
      <Text size="sm" fw={600} className={css.anywhere}>
        {name}
      </Text>
      <Text size="sm" c={failed === null ? 'dimmed' : undefined}>
        {sentence}
      </Text>
      {failed !== null && (
        <Button size="compact-xs" variant="default" onClick={retry}>
          {common('retry')}
        </Button>
      )}
    </Group>
  );
}
