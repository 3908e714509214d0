import { startApp, type TestApp } from '../support/app.js';
import { aService } from '../support/builders/catalogue.js';
import { workweek } from '../support/builders/departments.js';
import { aUser, signIn, signInAdmin, type Client } from '../support/builders/identity.js';

describe('an administrator', () => {
  let app: TestApp;
  let ada: Client;
  let carla: Client;
  let erik: Client;
  let serviceId: string;

  beforeAll(async () => {
    app = await startApp();
    ada = await signInAdmin(app.http);
  });

  afterAll(() => app.close());

  it('sets a company up from nothing: departments, hours with their country’s holidays, people and a service', async () => {
    for (const [code, zone, country] of [
      ['CS', 'America/Sao_Paulo', 'BR'],
      ['ENG', 'Europe/Berlin', 'DE'],
    ]) {
      await ada.post('/departments', { code, name: code, zone }).expect(201);
      await ada.put(`/departments/${code}/calendar/versions/initial`, { weekly: workweek() }).expect(200);
      await ada.post(`/departments/${code}/calendar/holiday-seeds`, { country, years: [2026] }).expect(200);
    }
    carla = await aUser(app.http, ada, 'Carla Mendes');
    erik = await aUser(app.http, ada, 'Erik Brandt');
    await ada.put(`/departments/CS/members/${carla.userId}`, { lead: false }).expect(200);
    await ada.put(`/departments/ENG/members/${erik.userId}`, { lead: true }).expect(200);
    serviceId = (await aService(ada, 'ENG')).id;
  });

  it('sees that it works at once, and does not see what people ask each other', async () => {
    const { body } = await carla.post('/requests', { serviceId, title: 'Which revision?' }).expect(201);
    await erik.get(`/requests/${body.number}`).expect(200);
    await ada.get(`/requests/${body.number}`).expect(404);
    expect((await ada.get('/requests').expect(200)).body.data).toEqual([]);
  });

  it('gives itself no place in a department', async () => {
    await ada.put(`/departments/ENG/members/${ada.userId}`, { lead: true }).expect(403);
  });

  it('lets somebody go, whose session ends that moment', async () => {
    const { body: user, headers } = await ada.get(`/users/${carla.userId}`).expect(200);
    expect(user).toMatchObject({ active: true });
    await ada.patch(`/users/${carla.userId}`, { active: false }).set('if-match', headers.etag!).expect(200);
    await carla.get('/me').expect(401);
    await expect(signIn(app.http, 'carla.mendes@meridian.example')).rejects.toThrow('401');
  });

  it('proves that nobody rewrote what happened', async () => {
    await app.pass(1);
    const { body } = await ada.get('/audit/verification').expect(200);
    expect(body).toMatchObject({ intact: true });
    expect(body.events).toBeGreaterThan(10);
  });
});
