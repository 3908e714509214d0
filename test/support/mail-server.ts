import { type AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real mail server in this process, on a port of its own. `mails` holds the accepted letters. */
export class MailServer {
  readonly mails: (ParsedMail & { raw: string; recipients: string[] })[] = [];
  /** When set, the server refuses letters with this answer. */
  refusal: { responseCode: number; message: string } | null = null;
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onRcptTo: (_address, _session, done) => {
        if (this.refusal === null) return done();
        const { message, responseCode } = this.refusal;
        done(Object.assign(new Error(message), { responseCode }));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const raw = Buffer.concat(chunks).toString('utf8');
          void simpleParser(raw).then((mail) => {
            const recipients = session.envelope.rcptTo.map(({ address }) => address);
            this.mails.push(Object.assign(mail, { raw, recipients }));
            done();
          });
        });
      },
    });
  }

  static async start(): Promise<MailServer> {
    const post = new MailServer();
    await new Promise<void>((resolve) => post.server.listen(0, '127.0.0.1', resolve));
    return post;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** Letters to this address, in order of arrival. */
  to(address: string): MailServer['mails'] {
    return this.mails.filter(({ recipients }) => recipients.includes(address));
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
