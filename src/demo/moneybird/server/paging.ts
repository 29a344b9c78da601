import type { MoneybirdContext } from '../context.ts'
import type { ServerReply } from './replies.ts'
import { symbolic } from './replies.ts'

const defaultPerPage = 50
const maxPerPage = 100

/**
 * One page of a list with its `Link` header. `per_page` is at most 100; a page that does not exist is refused, except
 * the first.
 */
export function paged(context: MoneybirdContext, items: readonly unknown[]): ServerReply {
  const perPage = wholeNumber(context.query.get('per_page'), defaultPerPage)
  if (perPage === null || perPage > maxPerPage) return invalid('per_page')
  const page = wholeNumber(context.query.get('page'), 1)
  const last = Math.max(1, Math.ceil(items.length / perPage))
  if (page === null || page > last) return invalid('page')
  const links = [
    ...(page < last ? [link(context, page + 1, 'next')] : []),
    ...(page > 1 ? [link(context, page - 1, 'prev')] : []),
  ]
  return {
    status: 200,
    body: items.slice((page - 1) * perPage, page * perPage),
    headers: links.length === 0 ? {} : { link: links.join(', ') },
  }
}

function invalid(parameter: string): ServerReply {
  return symbolic(400, `${parameter} does not have a valid value`)
}

function wholeNumber(text: string | null, fallback: number): number | null {
  if (text === null) return fallback
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}

function link(context: MoneybirdContext, page: number, relation: string): string {
  const query = new URLSearchParams(context.query)
  query.set('page', String(page))
  return `<${context.origin}${context.path}?${query.toString()}>; rel="${relation}"`
}
