import type { Handler } from './context.ts'
import type { FieldCheck } from './invoices/payload.ts'
import {
  fields,
  flag,
  flagField,
  id,
  idField,
  longText,
  readEnvelope,
  textField,
} from './invoices/payload.ts'
import type { Note } from './records.ts'
import { blank, notFound, unknownRecord, unprocessable } from './server/replies.ts'
import { timestamp } from './world.ts'

const note: FieldCheck = fields({ note: longText, todo: flag, assignee_id: id })

/** `POST sales_invoices/:id/notes`: 201 with the note. */
export const createNote: Handler = ({ world, administration, params, body }) => {
  const invoice = administration.invoices.get(params.id ?? '')
  if (invoice === undefined) return notFound()
  const read = readEnvelope(body, 'note', note, 400)
  if ('reply' in read) return read.reply
  const text = textField(read.fields, 'note') ?? ''
  const assignee = idField(read.fields, 'assignee_id')
  if (text.trim() === '') return unprocessable([blank('note')])
  if (assignee !== undefined && assignee !== administration.userId) {
    return unprocessable([unknownRecord('assignee_id')])
  }
  const at = timestamp(world)
  const stored: Note = {
    id: world.newId(),
    administration_id: administration.record.id,
    entity_id: invoice.id,
    entity_type: 'SalesInvoice',
    user_id: administration.userId,
    assignee_id: assignee ?? null,
    todo: assignee !== undefined || flagField(read.fields, 'todo') === true,
    note: text,
    completed_at: null,
    completed_by_id: null,
    todo_type: null,
    data: null,
    created_at: at,
    updated_at: at,
  }
  invoice.notes.push(stored)
  invoice.updatedAt = at
  return { status: 201, body: { ...stored }, applied: 'notes' }
}
