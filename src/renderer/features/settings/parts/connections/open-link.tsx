import { Anchor } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Input } from '../../../../../shared/contract/calls.ts'
import { useAction } from '../../../../app/use-call.ts'
import { usePlaceAddress } from '../../../../components/basics/use-place-address.ts'
import { ProblemNote } from '../../../../components/orders/problem-note.tsx'

interface OpenLinkProps {
  readonly place: Input<'app.open'>
  readonly children: ReactNode
}

/** A link to a place outside the program; the engine knows the address. */
export function OpenLink({ place, children }: OpenLinkProps) {
  const open = useAction('app.open')
  const address = usePlaceAddress(place)
  if (address !== null)
    return (
      <Anchor href={address} target="_blank" rel="noreferrer">
        {children} <IconExternalLink size={14} aria-hidden />
      </Anchor>
    )
  return (
    <>
      <Anchor component="button" type="button" onClick={() => void open.run(place)}>
        {children} <IconExternalLink size={14} aria-hidden />
      </Anchor>
      {open.problem === null ? null : <ProblemNote problem={open.problem} />}
    </>
  )
}
