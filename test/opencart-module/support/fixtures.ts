import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Maria } from '../../../scripts/module/maria.ts'

/** Rows of real shops, kept beside the repository. */
const FOLDER = join(import.meta.dirname, '../../../../shared/opencart-fixtures')

export const FIXTURE_VERSIONS = ['2.3.0.2', '3.0.5.1', '4.1.0.4'] as const
export type FixtureVersion = (typeof FIXTURE_VERSIONS)[number]
export type Row = Readonly<Record<string, string | null>>

/** Whether the rows are there; says so aloud when not. */
export function haveFixtures(): boolean {
  const found = existsSync(FOLDER)
  if (!found)
    process.stdout.write('SKIPPED: tests of the shop module on the rows of ../shared/opencart-fixtures.\n')
  return found
}

/** Rows of one table, without oc_. */
export function rowsOf(version: FixtureVersion, table: string): readonly Row[] {
  return JSON.parse(readFileSync(join(FOLDER, version, `oc_${table}.json`), 'utf8')) as Row[]
}

/** Order id of a scenario, as text. */
export function orderOf(version: FixtureVersion, scenario: string): string {
  const ids = JSON.parse(readFileSync(join(FOLDER, version, '_scenario-to-order_id.json'), 'utf8')) as Record<
    string,
    number
  >
  return String(ids[scenario])
}

/** Name of the database that holds a version's rows. */
export function databaseOf(version: FixtureVersion): string {
  return `shop_${version.replaceAll('.', '_')}`
}

/** Loads every table of a version, with a schema that is made up from the column names. */
export function loadFixtures(maria: Maria, version: FixtureVersion): void {
  const tables = readdirSync(join(FOLDER, version)).flatMap(
    (file) => /^oc_(\w+)\.json$/.exec(file)?.[1] ?? [],
  )
  const sql = [
    `DROP DATABASE IF EXISTS ${databaseOf(version)}; CREATE DATABASE ${databaseOf(version)} CHARACTER SET utf8mb4; USE ${databaseOf(version)};`,
    'SET autocommit=0;',
    ...tables.flatMap((table) => tableSql(table, rowsOf(version, table))),
    'CREATE TABLE IF NOT EXISTS oc_store (store_id INT PRIMARY KEY, name TEXT, url TEXT);',
    'CREATE TABLE IF NOT EXISTS oc_upload (upload_id INT PRIMARY KEY, code TEXT, name TEXT);',
    'CREATE TABLE IF NOT EXISTS oc_custom_field_value_description (custom_field_value_id INT, language_id INT, custom_field_id INT, name TEXT);',
    'COMMIT;',
  ]
  maria.sql(sql.join('\n'))
}

function tableSql(table: string, rows: readonly Row[]): readonly string[] {
  const first = rows[0]
  if (first === undefined) return []
  const columns = Object.keys(first)
  const definitions = columns.map(
    (column, at) =>
      `\`${column}\` ${typeOf(column, table)}${at === 0 && column === `${table}_id` && table !== 'order_status' ? ' PRIMARY KEY' : ''}`,
  )
  const names = columns.map((column) => `\`${column}\``).join(', ')
  return [
    `CREATE TABLE oc_${table} (${definitions.join(', ')});`,
    ...rows.map(
      (row) =>
        `INSERT INTO oc_${table} (${names}) VALUES (${columns.map((column) => quoted(row[column] ?? null)).join(', ')});`,
    ),
  ]
}

const TYPES: Readonly<Record<string, string>> = {
  date_added: 'DATETIME',
  date_modified: 'DATETIME',
  currency_value: 'DECIMAL(15,8)',
  transaction_id: 'TEXT',
  ...Object.fromEntries(['price', 'total', 'tax', 'amount', 'rate'].map((name) => [name, 'DECIMAL(15,4)'])),
  ...Object.fromEntries(['quantity', 'sort_order', 'invoice_no', 'priority'].map((name) => [name, 'INT'])),
}

function typeOf(column: string, table: string): string {
  if (table === 'order_total' && column === 'value') return 'DECIMAL(15,4)'
  return TYPES[column] ?? (column.endsWith('_id') ? 'INT' : 'TEXT')
}

/** A value as a MySQL literal. */
function quoted(value: string | null): string {
  return value === null ? 'NULL' : `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
