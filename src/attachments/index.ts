export { hasFiles } from './has-files.js';
export { Attachments, type AttachmentView, type Owner, type Upload } from './attachments.js';
export { AttachmentsModule } from './attachments.module.js';
export { safeName } from './safe-name.js';
export { readUpload, sendDownload } from './transfer.js';
