import { Alert, Button, FileButton, Group, Paper, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { HelpCircle, Lock, Paperclip, Send } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDto } from '../../../client';
import { useDraft } from '../../../shared/drafts/use-draft';
import { useKeys } from '../../../shared/keys/use-keys';
import { useMe } from '../../../shared/session/use-me';
import { Refused } from '../../../shared/ui/states';
import { type ComposeFace, facesOf } from '../compose-faces';
import { writingKeys } from '../writing-keys';
import { sidesOf } from '../sides';
import { useSend } from '../use-send';
import { PickedFiles } from './picked-files';

const LOOKS = {
  shared: { color: 'signal', Icon: Send },
  question: { color: 'violet', Icon: HelpCircle },
  note: { color: 'yellow', Icon: Lock },
} as const;

const KEYS: Partial<Record<ComposeFace, string>> = { question: '4', note: '.' };

interface ComposerProps {
  request: RequestDto;
  /** Called with each change of the text, with the audience it is for. */
  onTyping: (audience: 'SHARED' | 'INTERNAL') => void;
  /** Whether `4` begins a question and `.` a note. Beside a list the keys belong to the row in hand. */
  withKeys: boolean;
}

/** Writes to the other side, asks it a question, or keeps a note for the own department. Each face has its own draft. */
export function Composer({ request, onTyping, withKeys }: ComposerProps) {
  const { t } = useTranslation('conversation');
  const sides = sidesOf(request, useMe());
  const names = { own: sides.own ?? t('compose.us'), other: sides.other ?? t('compose.both') };
  const faces = facesOf(request);
  const [chosen, choose] = useState<ComposeFace>('shared');
  const face = faces.includes(chosen) ? chosen : faces[0];
  const [body, setBody, forget] = useDraft(`${request.number}.compose.${face}`);
  const { send, files, error, isPending } = useSend(request.number ?? '', face ?? 'shared', body, forget);
  const field = useRef<HTMLTextAreaElement>(null);
  const write = (next: ComposeFace): void => {
    choose(next);
    field.current?.focus();
  };
  useKeys(
    withKeys
      ? Object.fromEntries(faces.flatMap((each) => (each in KEYS ? [[KEYS[each]!, () => write(each)]] : [])))
      : {},
  );
  if (face === undefined) return null;
  const { color, Icon } = LOOKS[face];
  return (
    <Paper
      withBorder
      p="sm"
      component="section"
      aria-label={t('compose.label')}
      className={`composer ${face}`}
      onDragOver={(event: React.DragEvent) => event.preventDefault()}
      onDrop={(event: React.DragEvent) => {
        event.preventDefault();
        files.add([...event.dataTransfer.files]);
      }}
    >
      <Stack gap="xs">
        {faces.length > 1 && (
          <SegmentedControl
            aria-label={t('compose.choose')}
            value={face}
            onChange={(next) => choose(next)}
            color={color}
            autoContrast
            transitionDuration={0}
            fullWidth
            styles={{ label: { whiteSpace: 'normal', height: '100%' } }}
            data={faces.map((each) => {
              const { Icon: FaceIcon } = LOOKS[each];
              return {
                value: each,
                label: (
                  <span className="face">
                    <FaceIcon size={14} aria-hidden /> {t(`compose.${each}.tab`, names)}
                  </span>
                ),
              };
            })}
          />
        )}
        <Text size="xs" fw={600} id="compose-hint">
          {request.abilities.reply === true && face === 'shared' && request.openQuestionCount > 0
            ? t('compose.openQuestion')
            : t(`compose.${face}.hint`, names)}
        </Text>
        <Textarea
          ref={field}
          aria-label={t(`compose.${face}.tab`, names)}
          aria-describedby="compose-hint"
          placeholder={t(`compose.${face}.placeholder`, names)}
          value={body}
          onChange={(event) => {
            setBody(event.currentTarget.value);
            onTyping(face === 'note' ? 'INTERNAL' : 'SHARED');
          }}
          onKeyDown={writingKeys(send)}
          onPaste={(event) => files.add([...event.clipboardData.files])}
          error={error?.fields.get('/body')}
          autosize
          minRows={2}
          maxRows={16}
          maxLength={20_000}
        />
        <PickedFiles picked={files.picked} remove={files.remove} />
        <Refused error={error} />
        {files.refused.map(({ name, reason }) => (
          <Alert key={name} color="red" p="xs" role="alert">
            {t('compose.fileRefused', { name, reason })}
          </Alert>
        ))}
        <Group justify="space-between">
          {request.abilities.attach === true && face !== 'question' ? (
            <FileButton multiple onChange={(added) => files.add(added)}>
              {(props) => (
                <Button {...props} variant="subtle" color="gray" leftSection={<Paperclip size={16} aria-hidden />}>
                  {t('compose.attach')}
                </Button>
              )}
            </FileButton>
          ) : (
            <span />
          )}
          <Button
            onClick={send}
            color={color}
            autoContrast
            loading={isPending}
            disabled={body.trim() === '' && files.picked.length === 0}
            title={t('compose.keys')}
            leftSection={<Icon size={16} aria-hidden />}
          >
            {t(`compose.${face}.send`, names)}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
