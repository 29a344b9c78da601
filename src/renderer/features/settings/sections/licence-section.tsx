import { Anchor, Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { LicenceKeyView } from '../../../../shared/contract/views.ts'
import { licenceSentence } from '../../../../shared/text/licence-words.ts'
import { licenceText } from '../../../../shared/text/screens/settings/licence.ts'
import { useApp, useText } from '../../../app/app-context.tsx'
import { onText, submitted } from '../../../app/form-events.ts'
import { go, pathTo, replaceAddress, useRoute } from '../../../app/route.ts'
import { useAction, useCall } from '../../../app/use-call.ts'
import { useFormat } from '../../../app/use-format.ts'
import { Card } from '../../../components/basics/card.tsx'
import { Note } from '../../../components/basics/note.tsx'
import styles from '../parts/form/form.module.css'
import { Refusal } from '../parts/form/refusal.tsx'

/** How long orders are transferred, a field for a key, and how to leave. */
export function LicenceSection() {
  const { app, connection, language } = useApp()
  const text = useText(licenceText)
  const licence = connection?.licence ?? app.licence
  if (licence === null) return <Note>{text.none}</Note>
  return (
    <>
      <Note kind={licence.daysLeft > 14 ? 'info' : 'warn'} title={licenceSentence(licence, language)}>
        {text.renewal}
      </Note>
      <Card title={text.title}>
        <KeyForm />
      </Card>
      {connection === null ? null : (
        <Card title={text.leaveTitle}>
          <p className={styles.lead}>{text.leave}</p>
          <Anchor href={pathTo('settings', 'connections', { leave: connection.id })}>{text.toLeave}</Anchor>
        </Card>
      )}
    </>
  )
}

/** A link only fills the field in; nothing is kept or sent before the merchant says so. */
function KeyForm() {
  const { connection } = useApp()
  const text = useText(licenceText)
  const { shown, given, key, problem, isBusy, isUsed, type, use } = useKey(connection?.id ?? '')
  const hasShop = connection?.missing.includes('shop') === false
  const submit = () => {
    if (key === null) return
    if (hasShop) void use()
    else go(pathTo('settings', 'shop', { link: given }))
  }
  return (
    <form className={styles.form} onSubmit={submitted(submit)} noValidate>
      <TextInput
        label={text.key}
        description={text.hint}
        value={shown}
        maxLength={2000}
        autoComplete="off"
        spellCheck={false}
        onChange={onText(type)}
      />
      <Refusal problem={problem} />
      {key === null ? null : <Says view={key}>{hasShop ? text.module : text.shopFirst}</Says>}
      {isUsed && given === '' ? <Note kind="good" isNews title={text.used} /> : null}
      <div>
        <Button type="submit" loading={isBusy} disabled={key === null}>
          {hasShop ? text.use : text.toShop}
        </Button>
      </div>
    </form>
  )
}

function Says({ view, children }: { readonly view: LicenceKeyView; readonly children: string }) {
  const text = useText(licenceText)
  const format = useFormat()
  return (
    <Note kind="good" isNews title={text.says(view.holder, view.shop, format.date(view.until))}>
      {children}
    </Note>
  )
}

/** What is in the field, what it says, and taking it into use. */
function useKey(connection: string) {
  const link = useRoute().query.get('link') ?? ''
  const [typed, setTyped] = useTyped(link)
  const [isUsed, setUsed] = useState(false)
  const given = (typed ?? link).trim()
  const read = useCall('licence.read', given === '' ? null : { connection, text: given })
  const action = useAction('licence.use')
  const refusal = read.problem ?? action.problem
  // The answer of before stays while it is asked anew; it is no answer to this text.
  const key = given === '' || read.problem !== null || read.isLoading ? null : read.data
  return {
    given,
    key,
    isUsed,
    shown: typed ?? key?.key ?? '',
    problem: given === '' ? null : refusal,
    isBusy: action.isBusy,
    type: (text: string) => {
      setUsed(false)
      action.reset()
      setTyped(text)
    },
    use: async () => {
      if (!(await action.attempt({ connection, text: given }))) return
      setUsed(true)
      setTyped('')
      replaceAddress(pathTo('settings', 'licence'))
    },
  }
}

/** What was typed since the link came that is in the address; `null` = nothing. That a link goes away changes nothing. */
function useTyped(link: string) {
  const [typed, setTyped] = useState<string | null>(null)
  const [seen, setSeen] = useState(link)
  if (link !== seen) {
    setSeen(link)
    if (link !== '') setTyped(null)
  }
  return [typed, setTyped] as const
}
