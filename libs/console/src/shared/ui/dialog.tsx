import { Group, Modal, type ModalRootProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface DialogProps extends Pick<ModalRootProps, 'size' | 'fullScreen' | 'centered' | 'className' | 'zIndex'> {
  title: string;
  /** Null for a dialog that nobody can leave before its question is answered. */
  close: (() => void) | null;
  children: ReactNode;
}

/** A dialog over the screen. Its head is no landmark of the page, and its button to close has a name. */
export function Dialog({ title, close, children, ...look }: DialogProps) {
  const { t } = useTranslation();
  const canClose = close !== null;
  return (
    <Modal.Root
      opened
      onClose={close ?? (() => undefined)}
      closeOnEscape={canClose}
      closeOnClickOutside={canClose}
      {...look}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Group justify="space-between" wrap="nowrap" px="md" pt="md" pb="xs">
          <Modal.Title fw={600}>{title}</Modal.Title>
          {canClose && <Modal.CloseButton aria-label={t('common:close')} />}
        </Group>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
