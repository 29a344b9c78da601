import { accountNames, accounts, insteadOf, type AccountName } from '../../../../shared/domain/line-kinds.ts'
import { ledgersText, type LedgersText } from '../../../../shared/text/screens/settings/ledgers.ts'
import { treatmentWords, lineKindWords } from '../../../../shared/text/words.ts'
import { useApp, useText } from '../../../app/app-context.tsx'
import { Card } from '../../../components/basics/card.tsx'
import { Fold } from '../../../components/basics/fold.tsx'
import { Remark } from '../parts/form/remark.tsx'
import { countSet, treatmentKinds, treatments, withTreatmentLedger } from '../model/ledger-choices.ts'
import styles from '../parts/form/form.module.css'
import { LedgerSelect } from '../parts/tables/ledger-select.tsx'
import { Proposed } from '../parts/tables/proposed.tsx'
import type { SectionForm } from '../use-section-form.ts'

/** The ledger account of each kind of line. */
export function LedgerSection({ form }: { readonly form: SectionForm }) {
  const text = useText(ledgersText)
  const { ledgers } = form.booking
  const stored = form.view.settings.booking.ledgers
  return (
    <Card title={text.title}>
      <p className={styles.lead}>{text.lead}</p>
      <div className={styles.two}>
        {accountNames.map((name) => (
          <LedgerSelect
            key={name}
            id={`veld-ledger-${name}`}
            ledgers={form.view.choices.ledgers}
            kind={accounts[name].type}
            value={ledgers[name]}
            label={
              <Proposed
                label={text.fields[name].name}
                isProposed={form.isProposed('ledgers') && ledgers[name] !== null && stored[name] === null}
              />
            }
            hint={text.fields[name].hint}
            empty={whenEmpty(name, text)}
            onChange={(id) => {
              form.set({ ledgers: { ...ledgers, [name]: id } })
            }}
          />
        ))}
      </div>
      {ledgers.product === null ? <Remark>{text.productMissing}</Remark> : null}
      <Treatments form={form} />
    </Card>
  )
}

/** What it means that no account is chosen. */
function whenEmpty(account: AccountName, text: LedgersText): string {
  const instead = insteadOf(account)
  if (instead !== null) return text.sameAs(text.fields[instead].name)
  return accounts[account].type === 'liability' ? text.notUsed : text.choose
}

/** Other accounts for some kinds of sales; few need them. */
function Treatments({ form }: { readonly form: SectionForm }) {
  const { language } = useApp()
  const text = useText(ledgersText)
  const { ledgers } = form.booking
  const all = treatments.reduce((count, one) => count + countSet(ledgers.perTreatment, one), 0)
  return (
    <div className={styles.apart}>
      <Fold title={text.more} summary={text.set(all)}>
        <p className={styles.lead}>{text.moreHint}</p>
        {treatments.map((treatment) => (
          <Fold
            key={treatment}
            title={treatmentWords[treatment][language]}
            summary={text.set(countSet(ledgers.perTreatment, treatment))}
          >
            <div className={styles.two}>
              {treatmentKinds.map((kind) => (
                <LedgerSelect
                  key={kind}
                  ledgers={form.view.choices.ledgers}
                  kind="revenue"
                  value={ledgers.perTreatment[treatment]?.[kind] ?? null}
                  label={lineKindWords[kind][language]}
                  empty={text.normal}
                  onChange={(id) => {
                    const perTreatment = withTreatmentLedger(ledgers.perTreatment, treatment, kind, id)
                    form.set({ ledgers: { ...ledgers, perTreatment } })
                  }}
                />
              ))}
            </div>
          </Fold>
        ))}
      </Fold>
    </div>
  )
}
