import type { Locator, Page } from 'playwright-core'
import type { RawOrder } from '../../../src/demo/shop/contract.ts'
import { OUT_OF_BAND } from '../../../src/main/ports/oauth.ts'
import type { ConnectionView } from '../../../src/shared/contract/views.ts'
import { application, freePort, register, user } from '../../support/sign-in.ts'
import { openDashboard, type Dashboard } from './dashboard.ts'
import { connection } from './stage.ts'

/** A merchant before the page on which one logs in to Moneybird. */
export interface SigningIn {
  readonly dashboard: Dashboard
  /** The addresses that are registered. */
  readonly redirects: readonly string[]
  button(name: string): Locator
  /** Clicks, and gives the tab that Moneybird comes in. */
  moneybirdAfter(name: string): Promise<Page>
  /** The side of Moneybird, as the screens show it. */
  dot(): Promise<ConnectionView['moneybird'] | undefined>
}

/** Opens that page in a program that is registered with a port of its own; another run of the tests may have the usual one. */
export async function openSigningIn(orders: readonly RawOrder[], port?: number): Promise<SigningIn> {
  const signInPort = port ?? (await freePort())
  const dashboard = await openDashboard({ stage: 'ready', orders, signInPort })
  const redirects = [`http://127.0.0.1:${signInPort}/moneybird`, OUT_OF_BAND]
  register(dashboard.world.moneybird, redirects)
  await dashboard.get('signIn.application', { clientId: application.id, secret: application.secret })
  await dashboard.get('connection.disconnect', { connection, side: 'moneybird' })
  await dashboard.goto('#/settings/moneybird')
  const { page } = dashboard
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  return {
    dashboard,
    redirects,
    button,
    async moneybirdAfter(name) {
      const [tab] = await Promise.all([page.context().waitForEvent('page'), button(name).click()])
      await tab.waitForLoadState()
      return tab
    },
    dot: async () => (await dashboard.get('app.view', {})).connections[0]?.moneybird,
  }
}

export async function logIn(tab: Page): Promise<void> {
  await tab.getByLabel('E-mailadres').fill(user.email)
  await tab.getByLabel('Wachtwoord').fill(user.password)
  await tab.getByRole('button', { name: 'Log in' }).click()
}
