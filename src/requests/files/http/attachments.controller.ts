import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Controller, Delete, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Attachments, type AttachmentView, readUpload, sendDownload } from '../../../attachments/index.js';
import { Actor, CurrentActor, departmentIdsOf } from '../../../platform/auth/index.js';
import { Config } from '../../../platform/config/config.js';
import { IdPipe } from '../../../platform/http/fields.js';
import { NotIdempotent } from '../../../platform/http/idempotency.interceptor.js';
import { Operation } from '../../../platform/http/operation.js';
import { readBody } from '../../../platform/http/validation.js';
import { VISIBILITIES } from '../../request-words.js';
import { makersOf, READERS } from '../../http/makers-of.js';
import { ReadConversation } from '../../messages/read-conversation.js';
import { AttachFile } from '../attach-file.js';
import { RemoveAttachment } from '../remove-attachment.js';
import { AttachmentDto, AttachmentFields } from './attachments.dto.js';

/** Files of a request. */
@ApiTags('Requests')
@Controller('requests/:request')
export class AttachmentsController {
  constructor(
    private readonly conversation: ReadConversation,
    private readonly attachments: Attachments,
    private readonly attachFile: AttachFile,
    private readonly removeAttachment: RemoveAttachment,
    private readonly config: Config,
  ) {}

  @Post('attachments')
  @Operation('attachFile', {
    summary: 'Add a file',
    description:
      'One file goes in the field `file`; several files need several calls. The bytes decide the kind of the file. A page that a browser would run is refused; an SVG drawing is a picture, and leaves in a sandbox. `visibility` works as for a message: an INTERNAL file is for your own department only.',
    access: makersOf('attach'),
    responses: { 201: AttachmentDto },
  })
  @NotIdempotent()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        file: { type: 'string', format: 'binary' },
        visibility: { type: 'string', enum: [...VISIBILITIES], default: 'SHARED' },
      },
    },
  })
  async attach(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Req() upload: FastifyRequest,
  ): Promise<AttachmentDto> {
    await this.attachFile.refuseBeforeReading(actor, request);
    const { upload: file, fields } = await readUpload(upload, this.config.uploadLimitBytes, ['visibility']);
    const { visibility = 'SHARED' } = await readBody(AttachmentFields, fields);
    return present(await this.attachFile.execute(actor, request, file, visibility));
  }

  @Get('attachments')
  @Operation('listAttachments', {
    summary: 'List the files',
    description:
      'The list also has files that were removed, with the instant of their removal, and the files of requests that were merged into this one.',
    access: READERS,
    responses: { 200: [AttachmentDto] },
  })
  async list(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<AttachmentDto[]> {
    return (await this.files(actor, request)).map(present);
  }

  @Get('attachments/:attachment')
  @Operation('downloadAttachment', {
    summary: 'Download a file',
    description: 'The file is sent as a download and never displayed.',
    access: READERS,
    responses: { 200: { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiProduces('*/*')
  async download(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Param('attachment', IdPipe) attachment: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { id: own } = await this.conversation.of(actor, request);
    const found = (await this.files(actor, request)).find(({ id }) => id === attachment);
    const { view, bytes } = await this.attachments.open(
      { kind: 'request', id: found?.ownerId ?? own },
      attachment,
      departmentIdsOf(actor),
    );
    await sendDownload(reply, view, bytes);
  }

  @Delete('attachments/:attachment')
  @Operation('removeAttachment', {
    summary: 'Remove a file',
    description: 'The bytes are deleted. The entry stays and says who removed the file.',
    access: { scope: 'requests:write', rule: 'The person who added the file, and leads of their department.' },
    responses: { 204: null },
  })
  async remove(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Param('attachment', IdPipe) attachment: string,
  ): Promise<void> {
    await this.removeAttachment.execute(actor, request, attachment);
  }

  /** Also those of the requests that were merged into it. */
  private async files(actor: Actor, request: string): Promise<AttachmentView[]> {
    const files: AttachmentView[] = [];
    for (const id of await this.conversation.withMerged(actor, request)) {
      files.push(...(await this.attachments.list({ kind: 'request', id }, departmentIdsOf(actor))));
    }
    return files;
  }
}

const present = (file: AttachmentView): AttachmentDto => ({
  id: file.id,
  name: file.name,
  mediaType: file.mediaType,
  sizeBytes: file.sizeBytes,
  visibility: file.visibility,
  digest: file.digest,
  uploadedById: file.uploadedById,
  uploadedAt: file.uploadedAt,
  removedAt: file.removedAt,
});
