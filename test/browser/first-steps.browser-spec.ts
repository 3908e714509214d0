import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { ADMIN, startApp, type TestApp } from '../support/app.js';
import { barriersOf, openBrowser, picture, visitor, soon } from '../support/browser.js';
import { aDepartment } from '../support/builders/departments.js';
import { signInAdmin } from '../support/builders/identity.js';

jest.setTimeout(300_000);

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  app = await startApp();
  await app.app.listen(0, '127.0.0.1');
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

describe('an installation in which nothing is set up', () => {
  it('leads its administrator to the first steps, and marks those that are done', async () => {
    const { port } = app.app.getHttpServer().address() as AddressInfo;
    const page = await visitor(browser, 'desk', `http://localhost:${port}`);
    await page.goto('/');
    await page.getByLabel('E-mail').fill(ADMIN.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(ADMIN.password);
    await page.keyboard.press('Enter');
    const steps = page.getByRole('region', { name: 'First steps' });
    await steps.waitFor();
    await soon(() => steps.getByRole('listitem').filter({ hasText: 'to do' }).count(), 3);
    await picture(page, 'home-first-steps');
    expect(await barriersOf(page)).toEqual([]);

    await aDepartment(await signInAdmin(app.http), { code: 'ENG' });
    await page.reload();
    const departments = steps.getByRole('listitem').filter({ hasText: 'Add the departments' });
    await departments.getByText('done').waitFor();
    await soon(() => departments.getByRole('link').getAttribute('href'), '/docs/#/Departments/createDepartment');

    await steps.getByRole('link', { name: 'Offer a service' }).click();
    await page.getByRole('button', { name: 'Try it out' }).waitFor();
    await page.context().close();
  });
});
