import type { PreviewRow } from '../../../shared/contract/views.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { call, listen } from '../../bridge.ts'
import { newestFirst, withAgain, type Asked } from './model.ts'

/** A dry run that was made. */
export interface ShownPreview {
  readonly asked: Asked
  /** When it was made, ISO UTC. */
  readonly madeAt: string
  /** Newest first. */
  readonly rows: readonly PreviewRow[]
  /** Something of the connection changed since. */
  readonly isOld: boolean
}

/** How the preview stands for one connection. */
export interface PreviewState {
  readonly running: { readonly asked: Asked; readonly since: number } | null
  readonly problem: Problem | null
  /** The engine could not be reached. */
  readonly isLost: boolean
  readonly preview: ShownPreview | null
}

const nothingYet: PreviewState = { running: null, problem: null, isLost: false, preview: null }

/**
 * Dry runs live outside the screen, per connection: one that is under way goes on while the merchant looks elsewhere, and its
 * result is still there on the way back.
 */
const states = new Map<string, PreviewState>()
const listeners = new Set<() => void>()
/** The first dry run of a connection is itself a change (it may run from then on): one that does not make the result old. */
const ownChanges = new Set<string>()
let isListening = false

export function previewState(connection: string): PreviewState {
  return states.get(connection) ?? nothingYet
}

export function subscribe(onChange: () => void): () => void {
  listeners.add(onChange)
  if (!isListening) {
    isListening = true
    listen('changed', ({ connection }) => {
      if (connection !== null && !ownChanges.delete(connection)) age(connection)
    })
  }
  return () => {
    listeners.delete(onChange)
  }
}

function put(connection: string, change: Partial<PreviewState>): void {
  states.set(connection, { ...previewState(connection), ...change })
  for (const listener of listeners) listener()
}

function age(connection: string): void {
  const { preview } = previewState(connection)
  if (preview !== null && !preview.isOld) put(connection, { preview: { ...preview, isOld: true } })
}

/** Begins a dry run; one that is under way is no longer waited for. @param isFirst the connection never had one */
export async function askPreview(connection: string, asked: Asked, isFirst: boolean): Promise<void> {
  const running = { asked, since: Date.now() }
  if (isFirst && asked.kind === 'days') ownChanges.add(connection)
  put(connection, { running, problem: null, isLost: false })
  const ended = await ask(connection, asked)
  if (previewState(connection).running !== running) return
  if (ended === 'lost') put(connection, { running: null, isLost: true })
  else if (!ended.ok) put(connection, { running: null, problem: ended.problem })
  else {
    const rows = newestFirst(ended.value.orders)
    const madeAt = new Date().toISOString()
    put(connection, { running: null, preview: { asked, madeAt, rows, isOld: false } })
  }
}

/** Stops waiting for the dry run under way. What was shown before stays. */
export function stop(connection: string): void {
  put(connection, { running: null })
}

/** Looks at one order of the list again and puts it in its place. Gives why that was not possible. */
export async function lookAgain(connection: string, orderId: string): Promise<Problem | 'lost' | null> {
  const ended = await ask(connection, { kind: 'order', orderId })
  if (ended === 'lost') return 'lost'
  if (!ended.ok) return ended.problem
  const { preview } = previewState(connection)
  if (preview !== null)
    put(connection, {
      preview: { ...preview, rows: withAgain(preview.rows, orderId, ended.value.orders) },
    })
  return null
}

function ask(connection: string, asked: Asked) {
  const answer =
    asked.kind === 'days'
      ? call('preview.days', { connection, days: asked.days })
      : call('preview.order', { connection, orderId: asked.orderId })
  return answer.catch(() => 'lost' as const)
}
