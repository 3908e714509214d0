import type { ArticleDto } from '../../../src/articles/http/dto/article.dto.js';
import type { Client } from './identity.js';
import type { RequestWorld } from './requests.js';

/**
 * Body of an article about the revision of the valve block. Erik is responsible, everybody may read it, and the review
 * date is Friday 6 March.
 */
export const anArticleBody = (world: RequestWorld, more: object = {}): object => ({
  departmentId: world.eng.id,
  ownerId: world.erik.userId,
  readers: 'EVERYBODY',
  serviceIds: [world.serviceId],
  title: 'Which revision of the valve block goes out',
  body: 'Revision **D**. Revision C has the wrong bore.',
  language: 'en',
  reviewOn: '2026-03-06',
  ...more,
});

/** A published article, by Erik by default. */
export async function anArticle(world: RequestWorld, more: object = {}, by: Client = world.erik): Promise<ArticleDto> {
  return (await by.post('/articles', anArticleBody(world, more)).expect(201)).body as ArticleDto;
}

/** A policy of Engineering, published by Erika. Customer Service must acknowledge it by Friday 13 March. */
export const aPolicy = (world: RequestWorld, more: object = {}): Promise<ArticleDto> =>
  anArticle(
    world,
    {
      ...{ kind: 'POLICY', title: 'No drawing leaves without its revision', ownerId: world.erika.userId },
      acknowledgement: { departmentIds: [world.cs.id], by: '2026-03-13' },
      ...more,
    },
    world.erika,
  );

export const rewrite = (by: Client, { id, version }: ArticleDto, more: object = {}): ReturnType<Client['post']> =>
  by
    .post(`/articles/${id}/versions`, {
      title: 'Which revision of the valve block goes out',
      body: 'Revision **E**.',
      language: 'en',
      reviewOn: '2026-06-05',
      changeNote: 'E replaces D.',
      ...more,
    })
    .set('if-match', `"${version}"`);

export interface ToldNotice {
  kind: string;
  sentence: string;
  detail: string | null;
}

/** A person's notices about this article, the latest first. */
export async function toldOf(world: RequestWorld, who: Client, { number }: ArticleDto): Promise<ToldNotice[]> {
  await world.app.settle();
  const { body } = await who.get('/me/notices?kind=ARTICLE&kind=ACKNOWLEDGEMENT&limit=100').expect(200);
  const told = (body as { data: ToldNotice[] }).data;
  return told.filter(({ detail }) => detail?.split(/[,.]/)[0] === number);
}
