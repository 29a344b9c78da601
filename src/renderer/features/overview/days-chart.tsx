import 'uplot/dist/uPlot.min.css'
import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef } from 'react'
import UPlot from 'uplot'
import type { Overview } from '../../../shared/contract/views.ts'
import { useFormat, type Formats } from '../../app/use-format.ts'
import styles from './days-chart.module.css'

interface DaysChartProps {
  readonly days: Overview['days']
  /** Place in `days` that the mouse is at, `null` = at none. */
  readonly onPoint: (index: number | null) => void
}

/** The bars. Drawn anew when the days, the colours or the width change. */
export function DaysChart({ days, onPoint }: DaysChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const format = useFormat()
  const scheme = useComputedColorScheme()
  const shown = JSON.stringify(days)

  useEffect(() => {
    const element = place.current
    if (element === null) return
    const data = JSON.parse(shown) as Overview['days']
    const chart = new UPlot(
      optionsOf(data, element, format, onPoint),
      [data.map((_, index) => index), data.map(({ count }) => count)],
      element,
    )
    const watcher = new ResizeObserver(() => {
      chart.setSize({ width: element.clientWidth, height: element.clientHeight })
    })
    watcher.observe(element)
    return () => {
      watcher.disconnect()
      chart.destroy()
    }
  }, [shown, scheme, format, onPoint])

  return <div ref={place} className={styles.chart} />
}

function optionsOf(
  days: Overview['days'],
  element: HTMLElement,
  format: Formats,
  onPoint: DaysChartProps['onPoint'],
): UPlot.Options {
  const style = getComputedStyle(element)
  const colour = (name: string) => style.getPropertyValue(name)
  const font = `13px ${style.fontFamily}`
  const most = Math.max(1, ...days.map(({ count }) => count))
  const axis = { stroke: colour('--mantine-color-dimmed'), font, ticks: { show: false } }
  const bars = UPlot.paths.bars?.({ size: [0.72, 28], radius: 0.25 })
  return {
    width: element.clientWidth,
    height: element.clientHeight,
    padding: [8, 28, 0, 0],
    legend: { show: false },
    cursor: { y: false, points: { show: false }, drag: { x: false, y: false } },
    scales: {
      x: { time: false, range: [-0.6, days.length - 0.4] },
      y: { range: [0, Math.ceil(most * 1.1)] },
    },
    axes: [
      {
        ...axis,
        size: 28,
        grid: { show: false },
        splits: () => days.flatMap((_, index) => ((days.length - 1 - index) % 7 === 0 ? [index] : [])),
        values: (_, places) => places.map((index) => format.day(days[index]?.date ?? '')),
      },
      {
        ...axis,
        size: 40,
        grid: { stroke: colour('--fb-line'), width: 1 },
        // Half an invoice does not exist.
        incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000],
        values: (_, counts) => counts.map((count) => format.number(count)),
      },
    ],
    series: [
      {},
      {
        fill: colour('--fb-chart'),
        ...(bars === undefined ? {} : { paths: bars }),
        points: { show: false },
      },
    ],
    hooks: {
      setCursor: [
        (chart) => {
          onPoint(chart.cursor.idx ?? null)
        },
      ],
    },
  }
}
