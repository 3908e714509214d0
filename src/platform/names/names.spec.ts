import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { Access, everybody } from '../auth/index.js';
import { Nested, Optional, OptionalOrNull } from '../http/fields.js';
import { NestedList } from '../http/list-fields.js';
import { IsDepartment, IsDepartmentList, IsPerson, IsPersonOrMe, IsService } from '../http/named-fields.js';
import { smallApp } from '../http/testing/small-app.js';
import { NameRegistry, PersonPipe } from './index.js';
import { NOBODY } from './name-registry.js';

const ID = '01990000-0000-7000-8000-00000000000';

class Guest {
  @IsPerson() person: string;
}

class Party {
  @IsDepartment() host: string;
  @Optional() @IsService({}, 'host') drink?: string;
  @Nested(() => Guest) first: Guest;
  @NestedList(() => Guest, {}) others: Guest[];
  @IsDepartmentList({ most: 2 }) @Optional() hosts?: string[];
}

class PartyQuery {
  @IsPersonOrMe() @Optional() guest?: string;
  @IsService() @OptionalOrNull() drink?: string | null;
}

@Controller('parties')
class PartyController {
  @Post() @Access(everybody()) give(@Body() party: Party): Party {
    return party;
  }
  @Get() @Access(everybody()) find(@Query() query: PartyQuery): PartyQuery {
    return query;
  }
  @Get(':guest') @Access(everybody()) of(@Param('guest', PersonPipe) guest: string): PartyQuery {
    return { guest };
  }
}

describe('a name', () => {
  let app: NestFastifyApplication;
  /** Every look-up, with the names that it was asked for. */
  const asked: string[][] = [];

  beforeAll(async () => {
    app = await smallApp({ controllers: [PartyController] });
    const knows = (known: Record<string, string>) => (names: readonly string[]) => {
      asked.push([...names]);
      return Promise.resolve(new Map(Object.entries(known).filter(([name]) => names.includes(name))));
    };
    app.get(NameRegistry).learn('person', knows({ 'eve@x.example': `${ID}1`, 'bo@x.example': `${ID}2` }));
    app.get(NameRegistry).learn('department', knows({ bar: `${ID}3` }));
    app.get(NameRegistry).learn('service', knows({ 'bar/tea': `${ID}4` }));
  });
  beforeEach(() => void asked.splice(0));
  afterAll(() => app.close());

  const give = (changes: object) =>
    supertest(app.getHttpServer())
      .post('/api/v1/parties')
      .send({ host: 'BAR', first: { person: 'eve@x.example' }, others: [], ...changes });
  const find = (query: string) => supertest(app.getHttpServer()).get(`/api/v1/parties${query}`);

  it('becomes an id wherever it stands, and each kind is looked up once', async () => {
    const others = [{ person: 'Bo@X.example' }, { person: 'eve@x.example' }, { person: `${ID}7` }];
    const { body } = await give({ drink: 'BAR/tea', others }).expect(201);
    expect(body).toEqual({
      host: `${ID}3`,
      drink: `${ID}4`,
      first: { person: `${ID}1` },
      others: [{ person: `${ID}2` }, { person: `${ID}1` }, { person: `${ID}7` }],
    });
    expect(asked).toEqual([['bar'], ['bar/tea'], ['eve@x.example', 'bo@x.example']]);
  });

  it('of a service needs no department beside the field that names it', async () => {
    expect((await give({ drink: 'tea' }).expect(201)).body).toMatchObject({ drink: `${ID}4` });
    await find('?drink=tea').expect(400);
  });

  it('becomes an id in a list, which names everything once', async () => {
    const { body } = await give({ hosts: [`${ID}9`, 'bar'] }).expect(201);
    expect(body.hosts).toEqual([`${ID}9`, `${ID}3`]);
    const twice = await give({ hosts: [`${ID}3`, 'BAR'] }).expect(400);
    expect(twice.body.errors).toEqual([{ pointer: '/hosts', detail: 'names something twice' }]);
  });

  it('becomes an id in a query', async () => {
    const { body } = await find('?guest=eve@x.example&drink=BAR%2Ftea').expect(200);
    expect(body).toEqual({ guest: `${ID}1`, drink: `${ID}4` });
    expect((await find('?guest=me').expect(200)).body).toEqual({ guest: 'me' });
  });

  it('becomes an id in a path', async () => {
    expect((await find('/eve@x.example').expect(200)).body).toEqual({ guest: `${ID}1` });
    expect((await find(`/${ID}A`).expect(200)).body).toEqual({ guest: `${ID}a` });
    await find('/eve').expect(404);
  });

  it('that nobody has is an id that nobody has', async () => {
    expect((await find('?guest=mallory@x.example').expect(200)).body).toEqual({ guest: NOBODY });
    expect((await find('/mallory@x.example').expect(200)).body).toEqual({ guest: NOBODY });
    expect((await give({ host: 'PUB' }).expect(201)).body).toMatchObject({ host: NOBODY });
  });

  it('with the spelling of none is refused at its field', async () => {
    const { body } = await give({ host: 'the bar', first: { person: 'eve' }, others: [{ person: 7 }] }).expect(400);
    expect(body.errors).toEqual([
      { pointer: '/host', detail: 'is neither the id of a department nor a code like ENG' },
      { pointer: '/first/person', detail: 'is neither the id of a person nor an e-mail address' },
      { pointer: '/others/0/person', detail: 'is neither the id of a person nor an e-mail address' },
    ]);
    expect(asked).toEqual([]);
  });

  it('with a character that nothing can store is refused before any look-up', async () => {
    await give({ host: `${ID}3`, first: { person: 'eve\u0000@x.example' } }).expect(400);
    expect(asked).toEqual([]);
  });

  it('is looked up for no request that has only ids', async () => {
    await give({ host: `${ID}3`, first: { person: `${ID}1` } }).expect(201);
    expect(asked).toEqual([]);
  });
});
