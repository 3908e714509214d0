import { Process } from './process.js';

/**
 * Adds users until the process dies, and returns the addresses of the acknowledged ones. Their number is random,
 * because the process is killed in the middle of the work.
 */
export async function writeUntilItDies(process: Process, token: string, writer: number): Promise<string[]> {
  const acknowledged: string[] = [];
  for (let count = 0; ; count += 1) {
    const email = `w${writer}-${count}@meridian.example`;
    try {
      const answer = await process.call('POST', '/api/v1/users', token, { name: `Writer ${writer} ${count}`, email });
      if (answer.status !== 201) throw new Error(`A write answered ${answer.status}: ${await answer.text()}`);
      acknowledged.push(email);
    } catch (error) {
      if (process.child.signalCode !== null || process.child.killed) return acknowledged;
      throw error;
    }
  }
}

/** The addresses of all users. */
export async function everybody(process: Process, token: string): Promise<Set<string>> {
  const emails = new Set<string>();
  for (let path: string | null = '/api/v1/users?limit=100'; path !== null;) {
    const answer = await process.call('GET', path, token);
    const page = (await answer.json()) as { data: { email: string }[]; page: { nextCursor: string | null } };
    for (const { email } of page.data) emails.add(email);
    path = page.page.nextCursor === null ? null : `/api/v1/users?limit=100&cursor=${page.page.nextCursor}`;
  }
  return emails;
}
