import { Modal } from '@mantine/core';
import type { AttachmentDto } from '../../../client';
import { Failed, Loading } from '../../../shared/ui/states';
import { useTranslation } from 'react-i18next';
import { useFileAddress } from '../api/read-file';
import { viewingOf } from '../kinds';

interface FileViewerProps {
  number: string;
  file: AttachmentDto;
  close: () => void;
}

/** A picture or a PDF inside the page. A drawing in SVG is shown as an image, where its scripts do not run. */
export function FileViewer({ number, file, close }: FileViewerProps) {
  const { t } = useTranslation('files');
  const { data: address, error, refetch } = useFileAddress(number, file.id);
  return (
    <Modal
      opened
      onClose={close}
      title={file.name}
      fullScreen
      closeButtonProps={{ 'aria-label': t('common:close') }}
      className="file-viewer"
    >
      {address === undefined && (error === null ? <Loading /> : <Failed error={error} retry={() => void refetch()} />)}
      {address !== undefined && viewingOf(file.mediaType) === 'picture' && <img src={address} alt={file.name} />}
      {address !== undefined && viewingOf(file.mediaType) === 'pdf' && (
        <embed src={address} type="application/pdf" title={file.name} />
      )}
    </Modal>
  );
}
