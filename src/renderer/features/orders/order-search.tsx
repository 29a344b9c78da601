import { useEffect, useRef, useState } from 'react'
import { ordersText } from '../../../shared/text/screens/orders.ts'
import { useText } from '../../app/app-context.tsx'
import { SearchField } from '../../components/basics/search-field.tsx'

/** Typing goes on this long before the search begins. */
const PAUSE_MS = 250

interface OrderSearchProps {
  readonly search: string
  readonly onSearch: (search: string) => void
}

/** Searches while one types. */
export function OrderSearch({ search, onSearch }: OrderSearchProps) {
  const text = useText(ordersText)
  const [typed, setTyped] = useState(search)
  const sent = useRef(search)
  // Not what the pause depends on: a list that grows draws anew all the time, and the search would never begin.
  const latest = useRef(onSearch)
  useEffect(() => {
    latest.current = onSearch
  }, [onSearch])

  // The address changed otherwise than by typing: a link, or back.
  useEffect(() => {
    if (search === sent.current) return
    sent.current = search
    setTyped(search)
  }, [search])

  useEffect(() => {
    const wanted = typed.trim()
    if (wanted === sent.current) return
    const timer = setTimeout(() => {
      sent.current = wanted
      latest.current(wanted)
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [typed])

  return (
    <SearchField
      label={text.search}
      hint={text.searchHint}
      clear={text.clearSearch}
      text={typed}
      onChange={setTyped}
    />
  )
}
