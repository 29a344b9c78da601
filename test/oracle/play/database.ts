import type { Maria } from '../../../scripts/module/maria.ts'
import type { Row } from '../world.ts'

/** Makes a database with these tables, in place of one with this name. Columns are those of the first row of a table. */
export function loadDatabase(
  maria: Maria,
  name: string,
  tables: Readonly<Record<string, readonly Row[]>>,
): void {
  maria.sql(
    [
      `DROP DATABASE IF EXISTS ${name}; CREATE DATABASE ${name} CHARACTER SET utf8mb4; USE ${name}; SET autocommit=0;`,
      ...Object.entries(tables).flatMap(([table, rows]) => tableSql(table, rows)),
      'COMMIT;',
    ].join('\n'),
  )
}

/** Columns of tables that may hold no rows. */
const columnsOfEmpty: Readonly<Record<string, readonly string[]>> = {
  order_history: ['order_history_id', 'order_id', 'order_status_id', 'comment', 'date_added'],
  order_voucher: ['order_voucher_id', 'order_id', 'description', 'amount'],
  order_option: ['order_option_id', 'order_id', 'order_product_id', 'name', 'value', 'type'],
  order_product: ['order_product_id', 'order_id', 'product_id', 'name', 'quantity', 'price', 'total', 'tax'],
  product: ['product_id', 'shipping', 'tax_class_id'],
  store: ['store_id', 'name', 'url'],
  tax_rule: ['tax_rule_id', 'tax_class_id', 'tax_rate_id', 'based', 'priority'],
  tax_class: ['tax_class_id', 'title'],
  upload: ['upload_id', 'code', 'name'],
  custom_field_value_description: ['custom_field_value_id', 'language_id', 'custom_field_id', 'name'],
}

const rowsPerStatement = 200

function tableSql(table: string, rows: readonly Row[]): string[] {
  const columns = rows[0] === undefined ? columnsOfEmpty[table] : Object.keys(rows[0])
  if (columns === undefined) throw new Error(`No columns are known of the empty table ${table}`)
  const definitions = columns.map((column) => `\`${column}\` ${typeOf(column, table)}`)
  const names = columns.map((column) => `\`${column}\``).join(', ')
  const values = rows.map((row) => `(${columns.map((column) => quoted(row[column] ?? null)).join(', ')})`)
  const sql = [`CREATE TABLE oc_${table} (${definitions.join(', ')});`]
  for (let from = 0; from < values.length; from += rowsPerStatement) {
    const some = values.slice(from, from + rowsPerStatement)
    sql.push(`INSERT INTO oc_${table} (${names}) VALUES ${some.join(',\n')};`)
  }
  return sql
}

const amounts = new Set(['price', 'total', 'tax', 'amount', 'rate'])

function typeOf(column: string, table: string): string {
  if (column === `${table}_id` && table !== 'order_status') return 'INT PRIMARY KEY'
  if (column === 'date_added' || column === 'date_modified') return 'DATETIME'
  if (column === 'currency_value') return 'DECIMAL(15,8)'
  if (amounts.has(column) || (table === 'order_total' && column === 'value')) return 'DECIMAL(15,4)'
  if (['quantity', 'sort_order', 'priority', 'shipping'].includes(column)) return 'INT'
  return column.endsWith('_id') && !/tax_id|company_id|transaction_id/.test(column) ? 'INT' : 'TEXT'
}

/** A value as a MySQL literal. */
function quoted(value: string | null): string {
  return value === null ? 'NULL' : `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
