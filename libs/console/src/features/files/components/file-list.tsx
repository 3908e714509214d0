import { ActionIcon, FileButton, Button, Group, Paper, Text, UnstyledButton } from '@mantine/core';
import { Download, Eye, FileIcon, ImageIcon, Lock, Plus, Trash2 } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentDto, RequestDto } from '../../../client';
import { sizeText } from '../../../shared/files/size-text';
import { useAttachFile } from '../../../shared/files/use-attach-file';
import { useMe } from '../../../shared/session/use-me';
import { Instant } from '../../../shared/ui/instant';
import { Refused } from '../../../shared/ui/states';
import { SectionTitle } from '../../../shared/ui/section-title';
import { useFiles } from '../api/list-files';
import { useRemoveFile } from '../api/remove-file';
import { viewingOf } from '../kinds';
import { FileViewer } from './file-viewer';
import './files.css';

/** The files of a request: to look at, to take away, to add by button or drop. */
export function FileList({ request }: { request: RequestDto }) {
  const { t } = useTranslation('files');
  const number = request.number ?? '';
  const files = useFiles(number);
  const { user } = useMe();
  const [shown, show] = useState<AttachmentDto | null>(null);
  const add = useAttachFile(number);
  const remove = useRemoveFile(number);
  const mayAdd = request.abilities.attach === true;
  if (files.length === 0 && !mayAdd) return null;
  const addAll = (picked: File[]): void => picked.forEach((file) => add.mutate(file));
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    if (mayAdd) addAll([...event.dataTransfer.files]);
  };
  return (
    <Paper
      withBorder
      p="md"
      component="section"
      aria-labelledby="files-heading"
      onDragOver={(event: DragEvent) => event.preventDefault()}
      onDrop={drop}
    >
      <Group justify="space-between" mb="xs">
        <SectionTitle id="files-heading">{t('title')}</SectionTitle>
        {mayAdd && (
          <FileButton multiple onChange={addAll}>
            {(props) => (
              <Button
                {...props}
                size="xs"
                variant="default"
                leftSection={<Plus size={14} aria-hidden />}
                loading={add.isPending}
              >
                {t('add')}
              </Button>
            )}
          </FileButton>
        )}
      </Group>
      <Refused error={add.error ?? remove.error} />
      {files.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('empty')}
        </Text>
      )}
      <ul className="files">
        {files.map((file) => (
          <FileLine
            key={file.id}
            file={file}
            address={`/api/v1/requests/${number}/attachments/${file.id}`}
            show={() => show(file)}
            remove={
              request.abilities.removeAttachment === true && file.uploadedById === user.id
                ? () => remove.mutate(file.id)
                : undefined
            }
          />
        ))}
      </ul>
      {shown !== null && <FileViewer number={number} file={shown} close={() => show(null)} />}
    </Paper>
  );
}

interface FileLineProps {
  file: AttachmentDto;
  address: string;
  show: () => void;
  remove: (() => void) | undefined;
}

function FileLine({ file, address, show, remove }: FileLineProps) {
  const { t } = useTranslation('files');
  const { name, sizeBytes, mediaType, removedAt, visibility, uploadedAt } = file;
  const viewing = viewingOf(mediaType);
  const Icon = viewing === 'picture' ? ImageIcon : FileIcon;
  if (removedAt !== null) {
    return (
      <li>
        <Text size="sm" c="dimmed" td="line-through" className="written">
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {t('removed')} <Instant at={removedAt} />
        </Text>
      </li>
    );
  }
  return (
    <li>
      <Icon size={16} aria-hidden />
      <div className="file-name">
        {viewing === 'download' ? (
          <Text size="sm" className="written">
            {name}
          </Text>
        ) : (
          <UnstyledButton onClick={show} className="written file-open">
            {name}
          </UnstyledButton>
        )}
        <Text size="xs" c="dimmed" className="figures">
          {sizeText(sizeBytes)} · <Instant at={uploadedAt} />
          {visibility === 'INTERNAL' && (
            <strong>
              {' '}
              · <Lock size={11} aria-hidden /> {t('internal')}
            </strong>
          )}
        </Text>
      </div>
      {viewing !== 'download' && (
        <ActionIcon variant="subtle" color="gray" aria-label={t('view', { name })} onClick={show}>
          <Eye size={16} aria-hidden />
        </ActionIcon>
      )}
      <ActionIcon
        component="a"
        href={address}
        download
        variant="subtle"
        color="gray"
        aria-label={t('download', { name })}
      >
        <Download size={16} aria-hidden />
      </ActionIcon>
      {remove !== undefined && (
        <ActionIcon variant="subtle" color="red" aria-label={t('remove', { name })} onClick={remove}>
          <Trash2 size={16} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
