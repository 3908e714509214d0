import { Refusal } from './refusal';

interface Result<T> {
  data: T | undefined;
  error: unknown;
  response?: Response;
}

/** The answer of a generated call. @throws Refusal */
export async function answer<T>(call: Promise<Result<T>>): Promise<NonNullable<T>> {
  return (await whole(call)).data as NonNullable<T>;
}

/** The items of a list that comes whole. @throws Refusal */
export async function items<T>(call: Promise<Result<{ data: T[] }>>): Promise<T[]> {
  return (await answer(call)).data;
}

/** The answer with its version, for documents that are changed with `If-Match`. @throws Refusal */
export async function answerWithVersion<T>(call: Promise<Result<T>>): Promise<{ data: NonNullable<T>; etag: string }> {
  const { data, response } = await whole(call);
  return { data: data as NonNullable<T>, etag: response?.headers.get('etag') ?? '' };
}

async function whole<T>(call: Promise<Result<T>>): Promise<Result<T>> {
  const result = await call.catch((error: unknown) => ({ data: undefined, error, response: undefined }));
  if (result.response === undefined || !result.response.ok) throw Refusal.of(result.error, result.response);
  return result;
}
