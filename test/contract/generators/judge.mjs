import { once } from 'node:events';
import { createServer, request } from 'node:http';

/** Stands before Prism and collects the violations that it notes on its answers. */
export class Judge {
  calls = 0;
  operations = new Set();
  /** One sentence for each kind of violation, with the call that showed it first. */
  faults = new Set();
  #told = new Set();
  #server = createServer((call, answer) => this.#forward(call, answer));

  /** @param port the port of Prism */
  constructor(port) {
    this.port = port;
  }

  /** @returns the address at which it takes calls */
  async listen() {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  close() {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #forward(call, answer) {
    const { method, url: path, headers } = call;
    const upstream = request({ host: '127.0.0.1', port: this.port, method, path, headers }, (judged) => {
      this.#note(call, judged);
      answer.writeHead(judged.statusCode, judged.headers);
      judged.pipe(answer);
    });
    upstream.on('error', (error) => answer.destroy(error));
    call.pipe(upstream);
  }

  /**
   * A call that the document forbids is a fault only where the application accepted it. Prism takes a stream of events for
   * one text, and its schema describes one event: nothing is said about it.
   */
  #note({ method, url }, { statusCode, headers }) {
    if (headers['content-type']?.startsWith('text/event-stream')) return;
    this.calls += 1;
    this.operations.add(`${method} ${url.split('?')[0].replace(/[^/]*[0-9@][^/]*/g, '*')}`);
    for (const { location, code, message } of JSON.parse(headers['sl-violations'] ?? '[]')) {
      if (location[0] === 'request' && statusCode >= 400) continue;
      const fault = `${location.join('.')}: ${code}: ${message}`;
      const kind = `${method} ${statusCode} ${fault.replace(/\d+/g, '#')}`;
      if (!this.#told.has(kind)) this.faults.add(`${method} ${url} answers ${statusCode}: ${fault}`);
      this.#told.add(kind);
    }
  }
}

/** A port that is free at this moment. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
