import type { AttachmentDto } from '../../../client';
import { Dialog } from '../../../shared/ui/dialog';
import { Failed, Loading } from '../../../shared/ui/states';
import { useFileAddress } from '../api/read-file';
import { viewingOf } from '../kinds';

interface FileViewerProps {
  number: string;
  file: AttachmentDto;
  close: () => void;
}

/** A picture or a PDF inside the page. A drawing in SVG is shown as an image, where its scripts do not run. */
export function FileViewer({ number, file, close }: FileViewerProps) {
  const { data: address, error, refetch } = useFileAddress(number, file.id);
  return (
    <Dialog close={close} title={file.name} fullScreen className="file-viewer">
      {address === undefined && (error === null ? <Loading /> : <Failed error={error} retry={() => void refetch()} />)}
      {address !== undefined && viewingOf(file.mediaType) === 'picture' && <img src={address} alt={file.name} />}
      {address !== undefined && viewingOf(file.mediaType) === 'pdf' && <iframe src={address} title={file.name} />}
    </Dialog>
  );
}
