import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { partsText } from '../../../shared/text/screens/parts.ts'
import { useText } from '../../app/app-context.tsx'
import { onText } from '../../app/form-events.ts'
import { AskForm } from '../basics/ask-form.tsx'
import { contactIdIn, isSuffix } from './order-input.ts'
import { OpenButton } from '../basics/open-button.tsx'

interface OrderDialogProps {
  readonly onClose: () => void
}

/** Asks why orders are to be ignored. */
export function AskReason({
  count,
  onIgnore,
  onClose,
}: OrderDialogProps & { readonly count: number; readonly onIgnore: (reason: string) => void }) {
  const { ignore } = useText(partsText)
  const [reason, setReason] = useState('')
  return (
    <AskForm
      title={ignore.title(count)}
      button={ignore.button}
      isReady={reason.trim() !== ''}
      onClose={onClose}
      onDone={() => {
        onIgnore(reason.trim())
      }}
    >
      <Text>{ignore.what}</Text>
      <TextInput
        label={ignore.reason}
        description={ignore.reasonHint}
        maxLength={300}
        required
        data-autofocus
        value={reason}
        onChange={onText(setReason)}
      />
    </AskForm>
  )
}

/** Asks for a contact of Moneybird, by the address of its page. */
export function AskContact({
  onContact,
  onClose,
}: OrderDialogProps & { readonly onContact: (id: string) => void }) {
  const { contact, solve } = useText(partsText)
  const [typed, setTyped] = useState('')
  const id = contactIdIn(typed)
  return (
    <AskForm
      title={contact.title}
      button={contact.button}
      isReady={id !== null}
      onClose={onClose}
      onDone={() => {
        if (id !== null) onContact(id)
      }}
    >
      <Text>{contact.what}</Text>
      <div>
        <OpenButton variant="light" size="compact-sm" place="moneybird">
          {solve.moneybird}
        </OpenButton>
      </div>
      <TextInput
        label={contact.label}
        placeholder={contact.placeholder}
        maxLength={300}
        required
        data-autofocus
        error={typed.trim() !== '' && id === null ? contact.wrong : null}
        value={typed}
        onChange={onText(setTyped)}
      />
    </AskForm>
  )
}

/** Asks what to put behind an order's reference. */
export function AskReference({
  reference: own,
  onSuffix,
  onClose,
}: OrderDialogProps & { readonly reference: string; readonly onSuffix: (suffix: string) => void }) {
  const { reference } = useText(partsText)
  const [suffix, setSuffix] = useState('-2')
  return (
    <AskForm
      title={reference.title}
      button={reference.button}
      isReady={isSuffix(suffix)}
      onClose={onClose}
      onDone={() => {
        onSuffix(suffix)
      }}
    >
      <Text>{reference.what}</Text>
      <TextInput
        label={reference.label}
        maxLength={20}
        required
        data-autofocus
        error={isSuffix(suffix) || suffix === '' ? null : reference.wrong}
        value={suffix}
        onChange={onText(setSuffix)}
      />
      <Text>{reference.result(`${own}${suffix}`)}</Text>
    </AskForm>
  )
}

/** Asks once before something is done with many orders that cannot be undone. */
export function AskMany({
  title,
  what,
  button,
  onDone,
  onClose,
}: OrderDialogProps & {
  readonly title?: string
  readonly what: string
  readonly button: string
  readonly onDone: () => void
}) {
  const { allow } = useText(partsText)
  return (
    <AskForm title={title ?? allow.title} button={button} isReady onClose={onClose} onDone={onDone}>
      <Text>{what}</Text>
    </AskForm>
  )
}
