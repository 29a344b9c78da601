/**
 * Every statement but those of the orders' list (`list-statements.ts`). Order numbers come in as integers of 64 bits and leave as text:
 * a floating point number could not tell neighbours apart.
 */
export const statements = {
  entry: 'SELECT entry FROM orders WHERE id = ?',
  columns: `SELECT date, state, code, about, work, needs, customer, total, base, currency, invoice_id, number, tail, final, entry,
      booked_on, paid_on, credited_on, known, voucher, credit, eu, refund, country, method FROM orders WHERE id = ?`,
  insert:
    'INSERT INTO orders VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  inDoubt: `SELECT entry FROM orders INDEXED BY orders_work WHERE work = 'doubt' AND work <> '' ORDER BY id`,
  ofWork: `SELECT CAST(id AS TEXT) AS orderId FROM orders INDEXED BY orders_work WHERE work = ? AND work <> '' AND id > ?
    ORDER BY id LIMIT ?`,
  nextWork: `SELECT work FROM orders INDEXED BY orders_work WHERE work > ? AND work <> '' ORDER BY work LIMIT 1`,
  tallies: 'SELECT state, code, SUM(orders) AS count FROM days GROUP BY state, code',
  sending: `SELECT code, COUNT(*) AS count FROM orders INDEXED BY orders_work
    WHERE work = 'doubt' AND work <> '' AND +state = 'planned' GROUP BY code`,
  causes: `SELECT code, about, currency, COUNT(*) AS count, CAST(SUM(total) AS TEXT) AS total,
      SUM(state = 'failed' AND invoice_id = '' AND work <> 'doubt') AS retryable
    FROM orders INDEXED BY orders_waiting WHERE needs = 1 GROUP BY code, about, currency`,
  nextCause: `SELECT code, about FROM orders INDEXED BY orders_waiting WHERE needs = 1 AND (code, about) > (?, ?)
    ORDER BY code, about LIMIT 1`,
  waiting: `SELECT entry, date, CAST(id AS TEXT) AS orderId FROM orders INDEXED BY orders_waiting
    WHERE needs = 1 AND code = ? AND about = ? AND (date, id) < (?, ?) ORDER BY date DESC, id DESC LIMIT ?`,
  refunds: `SELECT entry, date, CAST(id AS TEXT) AS orderId FROM orders INDEXED BY orders_refund
    WHERE refund <> '' AND refund = ? AND (date, id) < (?, ?) ORDER BY date DESC, id DESC LIMIT ?`,
  days: `SELECT date, SUM(orders) AS count, CAST(SUM(base) AS TEXT) AS total FROM days
    WHERE date BETWEEN ? AND ? AND final = 1 GROUP BY date`,
  entriesOf: `SELECT entry, date, CAST(id AS TEXT) AS orderId FROM orders INDEXED BY orders_date
    WHERE (date, id) > (?, ?) AND date <= ? ORDER BY date, id LIMIT ?`,
  unbookedOf: `SELECT entry, date, CAST(id AS TEXT) AS orderId FROM orders INDEXED BY orders_date
    WHERE (date, id) > (?, ?) AND date <= ? AND +booked_on = '' ORDER BY date, id LIMIT ?`,
  bookedIn: `SELECT entry, date, CAST(id AS TEXT) AS orderId FROM orders INDEXED BY orders_date
    WHERE (date, id) > (?, ?) AND date <= ? AND booked_on <> '' AND substr(booked_on, 1, 7) = substr(date, 1, 7)
    ORDER BY date, id LIMIT ?`,
  bookedLater: `SELECT entry, booked_on AS date, CAST(id AS TEXT) AS orderId FROM orders INDEXED BY orders_booked
    WHERE (booked_on, id) > (?, ?) AND booked_on <= ? AND booked_on <> '' AND substr(booked_on, 1, 7) <> substr(date, 1, 7)
    ORDER BY booked_on, id LIMIT ?`,
  paidApart: `SELECT entry, paid_on AS date, CAST(id AS TEXT) AS orderId FROM orders INDEXED BY orders_paid
    WHERE (paid_on, id) > (?, ?) AND paid_on <= ? AND paid_on <> '' AND substr(paid_on, 1, 7) <> substr(booked_on, 1, 7)
    ORDER BY paid_on, id LIMIT ?`,
  creditedSince: `SELECT entry, credited_on AS date, CAST(id AS TEXT) AS orderId FROM orders INDEXED BY orders_credited
    WHERE (credited_on, id) > (?, ?) AND credited_on <> '' AND credited_on < '?' ORDER BY credited_on, id LIMIT ?`,
  unknownIn: `SELECT entry FROM orders INDEXED BY orders_unknown
    WHERE booked_on > ? AND booked_on <= ? AND booked_on <> '' AND known = 0 AND id > ? ORDER BY id LIMIT ?`,
  unknownCredits: `SELECT entry FROM orders INDEXED BY orders_credited
    WHERE credited_on = '?' AND credited_on <> '' AND id > ? ORDER BY id LIMIT ?`,
  unknownCount: `SELECT COUNT(*) AS count FROM orders INDEXED BY orders_unknown
    WHERE booked_on > ? AND booked_on <= ? AND booked_on <> '' AND known = 0`,
  balance: `SELECT CAST(SUM(voucher) AS TEXT) AS vouchers, CAST(SUM(credit) AS TEXT) AS credits,
      CAST(SUM(CASE WHEN booked_on >= ? THEN eu ELSE 0 END) AS TEXT) AS eu
    FROM orders INDEXED BY orders_balance WHERE (voucher <> 0 OR credit <> 0 OR eu <> 0) AND booked_on < ?`,
  invoicedSince: `SELECT CAST(id AS TEXT) AS orderId, date, invoice_id, code, work FROM orders INDEXED BY orders_date
    WHERE (date, id) > (?, ?) ORDER BY date, id LIMIT ?`,
  invoicedAmong: `SELECT CAST(id AS TEXT) AS orderId, date, invoice_id, code, work FROM orders
    WHERE id > ? AND id <= ? AND +date >= ? ORDER BY id LIMIT ?`,
  fetch: 'SELECT fetch FROM place WHERE one = 1',
  putFetch: 'UPDATE place SET fetch = ? WHERE one = 1',
  syncedAt: 'SELECT contacts_synced_at FROM place WHERE one = 1',
  putSyncedAt: 'UPDATE place SET contacts_synced_at = ? WHERE one = 1',
  contact: 'SELECT * FROM contacts WHERE id = ?',
  contactEmails: 'SELECT email FROM emails WHERE contact = ?',
  byEmail: 'SELECT contact FROM emails WHERE email = ?',
  byCustomerId: `SELECT id FROM contacts WHERE customer_id = ? AND customer_id <> '' LIMIT 1`,
  versions: 'SELECT id, version FROM contacts WHERE id IN (SELECT value FROM json_each(?))',
  putContact: `INSERT INTO contacts VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET version = excluded.version,
    customer_id = excluded.customer_id, person = excluded.person, company = excluded.company, address = excluded.address,
    archived = excluded.archived, created_at = excluded.created_at`,
  dropContact: 'DELETE FROM contacts WHERE id = ?',
  dropEmails: 'DELETE FROM emails WHERE contact = ?',
  putEmail: 'INSERT OR IGNORE INTO emails VALUES (?, ?)',
  vatCheck: 'SELECT valid, checked_at, request_id FROM vat_checks WHERE number = ?',
  putVatCheck: `INSERT INTO vat_checks VALUES (?, ?, ?, ?) ON CONFLICT (number) DO UPDATE SET valid = excluded.valid,
    checked_at = excluded.checked_at, request_id = excluded.request_id`,
  dropVatChecks: 'DELETE FROM vat_checks WHERE checked_at < ?',
  nextCountry: `SELECT country AS value FROM orders INDEXED BY orders_country WHERE country > ? AND country <> ''
    ORDER BY country LIMIT 1`,
  nextMethod: `SELECT method AS value FROM orders INDEXED BY orders_method WHERE method > ? AND method <> ''
    ORDER BY method LIMIT 1`,
  putNote: 'INSERT INTO journal (at, order_id, event, field, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  journal: `${note('journal_at')} WHERE (journal.at, journal.id) < (?, ?) ORDER BY journal.at DESC, journal.id DESC LIMIT ?`,
  journalOf: `${note('journal_order')} WHERE order_id = ? AND (journal.at, journal.id) < (?, ?)
    ORDER BY journal.at DESC, journal.id DESC LIMIT ?`,
  dropNotes: `DELETE FROM journal WHERE id IN
    (SELECT id FROM journal INDEXED BY journal_at WHERE at < ? ORDER BY at LIMIT ?) RETURNING id`,
  someContacts: 'SELECT id FROM contacts LIMIT ?',
} as const

/** A note with the currency of its order, in which its amounts are. */
function note(index: string): string {
  return `SELECT CAST(journal.id AS TEXT) AS id, at, CAST(order_id AS TEXT) AS orderId, event, field, before, after, currency
    FROM journal INDEXED BY ${index} LEFT JOIN orders ON orders.id = order_id`
}

/** The columns that changed, and no more: an index whose column is named is written, also when nothing in it is new. */
export function updateOf(columns: readonly string[]): string {
  return `UPDATE orders SET ${columns.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`
}
