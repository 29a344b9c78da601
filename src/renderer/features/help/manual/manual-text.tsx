import type { MarkedToken, Tokens } from 'marked'
import type { ReactNode } from 'react'
import { pathTo } from '../../../app/route.ts'
import styles from './manual-text.module.css'
import { pictureAt } from './pictures.ts'
import { known, within, wordsOf } from './tokens.ts'

/** Pieces of the manual on screen: what `test/docs/manual.test.ts` allows it to use, and of anything else the words. */
export function ManualText({ tokens }: { readonly tokens: readonly MarkedToken[] }) {
  return tokens.map((token, index) => <Piece key={index} token={token} />)
}

function Piece({ token }: { readonly token: MarkedToken }) {
  const inside = <ManualText tokens={within(token)} />
  if (token.type === 'paragraph')
    return isPicture(token) ? inside : <p className={styles.paragraph}>{inside}</p>
  if (token.type === 'list') {
    const List = token.ordered ? 'ol' : 'ul'
    return <List className={styles.list}>{inside}</List>
  }
  if (token.type === 'list_item') return <li>{inside}</li>
  if (token.type === 'table') return <Table table={token} />
  if (token.type === 'strong') return <strong>{inside}</strong>
  if (token.type === 'codespan') return <code className={styles.code}>{token.text}</code>
  if (token.type === 'link') return <ManualLink href={token.href}>{inside}</ManualLink>
  if (token.type === 'image') return <Picture picture={token} />
  return within(token).length > 0 ? inside : wordsOf(token)
}

/** A picture that stands alone is as wide as there is room. */
function isPicture(token: MarkedToken): boolean {
  const [only, more] = within(token)
  return only?.type === 'image' && more === undefined
}

function Picture({ picture: { href, text } }: { readonly picture: Tokens.Image }) {
  const address = pictureAt(href)
  return address && <img className={styles.picture} src={address} alt={text} loading="lazy" />
}

/** The window goes nowhere outside the program, so only places in the manual are links. */
function ManualLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  if (!href.startsWith('#')) return children
  return (
    <a className={styles.link} href={pathTo('help', href.slice(1))}>
      {children}
    </a>
  )
}

function Table({ table: { header, rows } }: { readonly table: Tokens.Table }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {header.map((cell, index) => (
            <th key={index} scope="col">
              <ManualText tokens={known(cell.tokens)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, number) => (
          <tr key={number}>
            {row.map((cell, index) => (
              <td key={index}>
                <ManualText tokens={known(cell.tokens)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
