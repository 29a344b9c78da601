import { Fragment } from 'react'
import { pathTo } from '../../../app/route.ts'
import type { Block } from './blocks.ts'
import type { Inline } from './inline.ts'
import styles from './manual-block.module.css'
import { pictureAt } from './pictures.ts'

/** Id of a heading in the page. */
export function headingId(slug: string): string {
  return `handleiding-${slug}`
}

/** A piece of the manual on screen. */
export function ManualBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level <= 3 ? 'h3' : 'h4'
      return (
        <Heading id={headingId(block.slug)} tabIndex={-1} className={styles.heading}>
          {block.title}
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p className={styles.paragraph}>
          <Pieces inside={block.inside} />
        </p>
      )
    case 'picture':
      return <Picture src={block.src} alt={block.alt} />
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul'
      return (
        <List className={styles.list}>
          {block.items.map((inside, index) => (
            <li key={index}>
              <Pieces inside={inside} />
            </li>
          ))}
        </List>
      )
    }
    case 'table':
      return <Table head={block.head} rows={block.rows} />
  }
}

function Table({ head, rows }: Pick<Extract<Block, { readonly kind: 'table' }>, 'head' | 'rows'>) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {head.map((cell, index) => (
            <th key={index} scope="col">
              <Pieces inside={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, number) => (
          <tr key={number}>
            {row.map((cell, index) => (
              <td key={index}>
                <Pieces inside={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Pieces({ inside }: { readonly inside: readonly Inline[] }) {
  return inside.map((piece, index) => (
    <Fragment key={index}>
      <Piece piece={piece} />
    </Fragment>
  ))
}

function Piece({ piece }: { readonly piece: Inline }) {
  switch (piece.kind) {
    case 'text':
      return piece.text
    case 'code':
      return <code className={styles.code}>{piece.text}</code>
    case 'strong':
      return (
        <strong>
          <Pieces inside={piece.inside} />
        </strong>
      )
    case 'link':
      // The window goes nowhere outside the program, so only places in the manual are links.
      return piece.href.startsWith('#') ? (
        <a className={styles.link} href={pathTo('help', piece.href.slice(1))}>
          <Pieces inside={piece.inside} />
        </a>
      ) : (
        <Pieces inside={piece.inside} />
      )
    case 'picture':
      return <Picture src={piece.src} alt={piece.alt} />
  }
}

function Picture({ src, alt }: { readonly src: string; readonly alt: string }) {
  const address = pictureAt(src)
  return address === null ? null : <img className={styles.picture} src={address} alt={alt} loading="lazy" />
}
