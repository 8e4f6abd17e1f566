import type { Page } from 'playwright-core';
import { invite } from '../../server/auth/invite.ts';
import { issueLink } from '../../server/auth/issue-link.ts';
import type { Role } from '../../server/core/role.ts';
import { DASHBOARD_CATALOGUES } from '../../server/i18n/dashboard/dashboard-catalogues.ts';
import type { DashboardBrowser, Look } from './dashboard-browser.ts';
import type { DashboardServer } from './dashboard.ts';

export const PASSWORD = 'a long enough password';

/** A member of a test. `hasPassword`: joins by an invitation, with `PASSWORD`. */
export type Person = { name: string; role: Role; hasPassword?: boolean };

export const ANA: Person = { name: 'Ana', role: 'admin' };

const emailOf = ({ name }: Person): string => `${name.toLowerCase()}@example.com`;

/** A page of somebody who is signed in; an admin may see personal data. */
export async function openAs(
  person: Person,
  {
    browser,
    server,
    address,
    look,
  }: { browser: DashboardBrowser; server: DashboardServer; address: string; look?: Look },
): Promise<Page> {
  const page = await browser.newPage(look);
  const link = await linkFor(person, server.members);
  await page.goto(server.origin + link.slice(link.indexOf('/', 'https://'.length)));
  if (person.hasPassword === true) {
    const { signIn } = DASHBOARD_CATALOGUES.en;
    await page.getByLabel(signIn.newPassword).fill(PASSWORD);
    await page.getByRole('button', { name: signIn.join.submit }).click();
  }
  await page.getByRole('contentinfo').getByText(person.name).waitFor();
  await page.goto(`${server.origin}${address}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function linkFor(person: Person, members: DashboardServer['members']): Promise<string> {
  const { name, role } = person;
  const member = { email: emailOf(person), name, role, personal: role === 'admin', language: 'en' };
  if (person.hasPassword === true) return (await invite(members, member, 'test')).link;
  await members.store.add({ id: `test-${name}`, ...member }, members.clock());
  return (await issueLink(members, { kind: 'sign-in', member: `test-${name}` })).link;
}
