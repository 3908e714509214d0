import { dropShared } from './database.postgres.mjs';

export default async function tidyUp() {
  const url = process.env.TEST_DATABASE_URL;
  if (url) await dropShared(url);
}
