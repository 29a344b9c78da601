import type { Html } from '../web/markup.ts'
import { markup } from '../web/markup.ts'
import type { Application } from './oauth-book.ts'
import { scopeWords, signInWords as words } from './oauth-words.ts'
import type { WebPage } from '../web/web-pages.ts'
import { document } from '../web/web-pages.ts'
import type { AdministrationBooks } from '../world.ts'

/** What every form of the way carries on: what the program asked, and what shows that the form is ours. */
type Hidden = Readonly<Record<string, string>>

function hidden(fields: Hidden): Html[] {
  return Object.entries(fields).map(
    ([name, value]) => markup`<input type="hidden" name="${name}" value="${value}" />`,
  )
}

/** @param isWrong the last attempt was */
export function loginPage(fields: Hidden, isWrong: boolean): WebPage {
  return document(
    isWrong ? 401 : 200,
    words.login,
    markup`<h1>${words.login}</h1>
      <p>${words.loginLead}</p>
      ${isWrong ? markup`<p role="alert">${words.wrongLogin}</p>` : ''}
      <form method="post" action="/oauth/login">
        ${hidden(fields)}
        <p><label>${words.email}<br /><input name="email" type="email" autocomplete="off" /></label></p>
        <p><label>${words.password}<br /><input name="password" type="password" autocomplete="off" /></label></p>
        <p><button>${words.enter}</button></p>
      </form>`,
    "'self'",
  )
}

export interface ConsentQuestion {
  readonly application: Application
  readonly scopes: readonly string[]
  readonly administrations: readonly AdministrationBooks[]
  /** Where the answer goes: browsers ask leave for that too. */
  readonly redirect: string
}

export function consentPage(fields: Hidden, question: ConsentQuestion): WebPage {
  const { application, scopes, administrations, redirect } = question
  const title = words.consent(application.name)
  const target = redirect.startsWith('http') ? ` ${new URL(redirect).origin}` : ''
  return document(
    200,
    title,
    markup`<h1>${title}</h1>
      <p>${words.consentLead}</p>
      <form method="post" action="/oauth/authorize">
        ${hidden(fields)}
        <p>
          <label
            >${words.administration}<br /><select name="administration">
              ${administrations.map(({ record }) => markup`<option value="${record.id}">${record.name}</option>`)}
            </select></label
          >
        </p>
        <p>${words.scopes}:</p>
        <ul>
          ${scopes.map((scope) => markup`<li>${scopeWords[scope] ?? scope}</li>`)}
        </ul>
        <p>
          <button name="decision" value="allow">${words.allow}</button>
          <button name="decision" value="refuse">${words.refuse}</button>
        </p>
      </form>`,
    `'self'${target}`,
  )
}

export function codePage(code: string): WebPage {
  return document(
    200,
    words.code,
    markup`<h1>${words.code}</h1>
      <p>${words.codeLead}</p>
      <p><code>${code}</code></p>`,
  )
}

export function cannotPage(status: number, why: string): WebPage {
  return document(
    status,
    words.cannot,
    markup`<h1>${words.cannot}</h1>
      <p>${why}</p>`,
  )
}

/** Where a programmer, or a merchant with a program of their own, registers it. */
export function newApplicationPage(): WebPage {
  return document(
    200,
    words.newApplication,
    markup`<h1>${words.newApplication}</h1>
      <form method="post" action="/user/applications">
        <p><label>${words.applicationName}<br /><input name="name" /></label></p>
        <p><label>${words.redirects}<br /><textarea name="redirects" rows="3" cols="60"></textarea></label></p>
        <p><button>${words.save}</button></p>
      </form>`,
    "'self'",
  )
}

export function registeredPage({ id, secret }: Application): WebPage {
  return document(
    200,
    words.registered,
    markup`<h1>${words.registered}</h1>
      <dl>
        <dt>${words.clientId}</dt>
        <dd id="client-id">${id}</dd>
        <dt>${words.clientSecret}</dt>
        <dd id="client-secret">${secret}</dd>
      </dl>`,
  )
}
