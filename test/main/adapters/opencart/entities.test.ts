import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, decodeTitle, readableText } from '../../../../src/main/adapters/opencart/entities.ts'

describe('decoding of stored texts', () => {
  it.each([
    ['Koffiemok &amp; theeglas', 'Koffiemok & theeglas'],
    ['Boek: &quot;Rekenen&quot; &lt;2e druk&gt;', 'Boek: "Rekenen" <2e druk>'],
    ['d&#039;Hondt, O&#39;Brien en &apos;t Hoekje', "d'Hondt, O'Brien en 't Hoekje"],
    ['&amp;lt;b&amp;gt; blijft', '&lt;b&gt; blijft'],
    ['&amp;amp;amp;', '&amp;amp;'],
    ['AT&T en R&D; 5 &euro;&nbsp;', 'AT&T en R&D; 5 € '],
    ['Ledmat &ndash; 2,4 m&nbsp;&times;&nbsp;4,9 m', 'Ledmat – 2,4 m × 4,9 m'],
    ['Cr&egrave;me &#8364; &#x20AC; &NotEqualTilde;', 'Crème € € ≂̸'],
    ['&ndash en &copy zonder puntkomma', '&ndash en &copy zonder puntkomma'],
    ['&amp;ndash; blijft', '&ndash; blijft'],
    ['stuur&#1;teken en &#55357; half', 'stuurteken en \ufffd half'],
    ['☕ Café Zoë 👩🏽‍🍳', '☕ Café Zoë 👩🏽‍🍳'],
    ['', ''],
  ])('turns %j into %j, decoding exactly once', (stored, expected) => {
    expect(decodeText(stored)).toBe(expected)
  })

  it.each([
    '&',
    '&a',
    '&am',
    '&amp',
    '&q',
    '&quo',
    '&quot',
    '&l',
    '&lt',
    '&gt',
    '&#',
    '&#0',
    '&#03',
    '&#039',
    '&apo',
  ])('drops %j, the rest of an entity that a short column cut off', (rest) => {
    expect(decodeText(`Bakkerij Van den Broek ${rest}`)).toBe('Bakkerij Van den Broek')
  })

  it('keeps a whole entity at the end and a cut one in the middle', () => {
    expect(decodeText('Jansen &amp;')).toBe('Jansen &')
    expect(decodeText('Jansen &am Zonen')).toBe('Jansen &am Zonen')
  })

  it('removes control characters and keeps tabs and line breaks, however they were written', () => {
    expect(decodeText('a\u0000b\u0007c\u001b[31m\u007f\u0085d')).toBe('abc[31md')
    expect(decodeText('een\r\ntwee\rdrie\nvier\tvijf')).toBe('een\ntwee\ndrie\nvier\tvijf')
  })

  it('repairs half a surrogate pair so that the text can be sent', () => {
    expect(decodeText('kapot \ud83d emoji')).toBe('kapot \ufffd emoji')
  })

  it('brings back every text that OpenCart escaped', () => {
    const escape = (text: string): string =>
      text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    const typed = fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\p{Cc}]/u.test(text))
    fc.assert(fc.property(typed, (text) => decodeText(escape(text)) === text))
  })

  it.each([
    [
      '&lt;img src=&quot;/a.png&quot; alt=&quot;&quot;&gt; Pakketpost &lt;b&gt;morgen&lt;/b&gt;',
      'Pakketpost morgen',
    ],
    ['<span style="color:red">Ro</span>de <i>mok</i>', 'Rode mok'],
    ['Regel een<br />Regel twee<BR>drie', 'Regel een\nRegel twee\ndrie'],
    ['<p>Een</p><p>twee</p>', 'Een twee'],
    ['Kabel <2 m> en <b and c>', 'Kabel <2 m> en <b and c>'],
    ['Jan <jan@example.nl> <3', 'Jan <jan@example.nl> <3'],
    ['&amp;lt;b&amp;gt; blijft', '&lt;b&gt; blijft'],
    ['twee  spaties', 'twee  spaties'],
  ])('takes tags out of %j and leaves what is no tag', (stored, expected) => {
    expect(readableText(stored)).toBe(expected)
  })

  it('reads a text full of beginnings of tags in no time', () => {
    const hostile = `<a x="${"<a x='".repeat(20_000)}<img y=`
    expect(readableText(hostile)).toBe(hostile)
  })

  it('shows the title of a payment method without its logo', () => {
    expect(decodeTitle('&lt;img src=&quot;/ideal.png&quot;&gt; iDEAL\n &lt;b&gt;snel&lt;/b&gt;')).toBe(
      'iDEAL snel',
    )
  })
})
