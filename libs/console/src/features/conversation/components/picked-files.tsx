import { CloseButton, Group, Text } from '@mantine/core';
import { Paperclip } from 'lucide-react';
import { useTranslation } from 'react-i18next';

interface PickedFilesProps {
  picked: File[];
  remove: (file: File) => void;
}

/** Files that go with the next text. */
export function PickedFiles({ picked, remove }: PickedFilesProps) {
  const { t } = useTranslation('conversation');
  if (picked.length === 0) return null;
  return (
    <Group component="ul" gap="xs" className="picked">
      {picked.map((file, index) => (
        <li key={`${file.name} ${index}`}>
          <Paperclip size={14} aria-hidden />
          <Text size="sm" span className="written">
            {file.name}
          </Text>
          <CloseButton size="sm" aria-label={t('compose.remove', { name: file.name })} onClick={() => remove(file)} />
        </li>
      ))}
    </Group>
  );
}
