import { ActionIcon, FileButton, Group, Text, Button } from '@mantine/core';
import { Paperclip, X } from 'lucide-react';
import { type DragEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sizeText } from '../../../shared/files/size-text';
import css from './ask.module.css';

interface FileFieldProps {
  files: readonly File[];
  onChange: (files: File[]) => void;
}

/** Files by button, by drop anywhere on the field, or by paste anywhere on the page. */
export function FileField({ files, onChange }: FileFieldProps) {
  const { t } = useTranslation('ask');
  const [over, setOver] = useState(false);
  const add = (more: Iterable<File>): void => onChange([...files, ...more]);
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const pasted = [...(event.clipboardData?.files ?? [])];
      if (pasted.length > 0) onChange([...files, ...pasted]);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [files, onChange]);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  };
  return (
    <div
      role="group"
      aria-label={t('files.label')}
      className={css.drop}
      data-over={over || undefined}
      onDragOver={(event) => (event.preventDefault(), setOver(true))}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Group gap="xs" wrap="wrap">
        <FileButton onChange={add} multiple>
          {(props) => (
            <Button {...props} size="xs" variant="default" leftSection={<Paperclip size={14} aria-hidden />}>
              {t('files.choose')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          {t('files.hint')}
        </Text>
      </Group>
      {files.map((file, index) => (
        <Group key={`${file.name} ${index}`} gap="xs" wrap="nowrap" mt={6}>
          <Text size="sm" truncate>
            {file.name}
          </Text>
          <Text size="xs" c="dimmed" className="figures">
            {sizeText(file.size)}
          </Text>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t('files.remove', { name: file.name })}
            onClick={() => onChange(files.filter((_, at) => at !== index))}
          >
            <X size={14} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
    </div>
  );
}
