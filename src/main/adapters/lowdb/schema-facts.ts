import { z } from 'zod'
import type { Administration } from '../../../shared/domain/administration.ts'
import type { ContactList, Facts, IndexedContact } from '../../ports/store.ts'
import type { ShopInfo } from '../../ports/shop.ts'

const namedThing = z.object({ id: z.string(), name: z.string(), isDefault: z.boolean() })

const administration = z.object({
  id: z.string(),
  name: z.string(),
  currency: z.string(),
  country: z.string(),
  periodLockedUntil: z.string().nullable(),
  suspended: z.boolean(),
  taxRates: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      percentage: z.string(),
      country: z.string(),
      active: z.boolean(),
    }),
  ),
  ledgerAccounts: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      type: z.string(),
      active: z.boolean(),
      allowsSalesInvoice: z.boolean(),
    }),
  ),
  workflows: z.array(namedThing),
  documentStyles: z.array(namedThing),
}) satisfies z.ZodType<Administration>

const shop = z.object({
  openCartVersion: z.string(),
  moduleVersion: z.string(),
  phpVersion: z.string(),
  timeZone: z.string(),
  baseCurrency: z.string(),
  stores: z.array(z.object({ id: z.string(), name: z.string(), url: z.string() })),
  orderStatuses: z.array(
    z.object({ id: z.string(), name: z.string(), hint: z.enum(['paid', 'complete', '']) }),
  ),
  taxRates: z.array(
    z.object({
      name: z.string(),
      rate: z.string(),
      kind: z.enum(['percentage', 'fixed']),
      countries: z.array(z.string()),
    }),
  ),
  paymentMethods: z.array(z.object({ code: z.string(), title: z.string() })),
  customFields: z.array(z.object({ id: z.string(), name: z.string() })),
  orderCount: z.number(),
}) satisfies z.ZodType<ShopInfo>

export const factsSchema = z.object({
  administration,
  shop,
  fetchedAt: z.string(),
}) satisfies z.ZodType<Facts>

export const contactSchema = z.object({
  id: z.string(),
  version: z.string(),
  emails: z.array(z.string()),
  customerId: z.string(),
  person: z.string(),
  company: z.string(),
  address: z.string(),
  archived: z.boolean(),
  createdAt: z.string(),
}) satisfies z.ZodType<IndexedContact>

export const contactsSchema = z.object({
  syncedAt: z.string().nullable(),
  contacts: z.array(contactSchema),
}) satisfies z.ZodType<ContactList>
