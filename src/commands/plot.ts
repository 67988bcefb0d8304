/** A small chart as SVG text: dots, one line, and a dashed guide. */

export type Point = readonly [x: number, y: number]

export interface Chart {
  readonly title: string
  readonly x: string
  readonly y: string
  readonly dots?: readonly Point[]
  readonly line?: readonly Point[]
  readonly guide?: readonly Point[]
}

const [WIDTH, HEIGHT, PAD] = [480, 320, 48]

/** Scales are cut to the points; the text of the axes gives their ends. */
export function plot(chart: Chart): string {
  const points = [...(chart.dots ?? []), ...(chart.line ?? []), ...(chart.guide ?? [])]
  const x = scale(
    points.map(([value]) => value),
    [PAD, WIDTH - PAD],
  )
  const y = scale(
    points.map(([, value]) => value),
    [HEIGHT - PAD, PAD],
  )
  const path = (some: readonly Point[]): string => some.map(([a, b]) => `${x.at(a)},${y.at(b)}`).join(' ')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="sans-serif" font-size="12">
<title>${chart.title}</title>
<rect width="100%" height="100%" fill="#fff"/>
<text x="${WIDTH / 2}" y="24" text-anchor="middle" font-size="14">${chart.title}</text>
<path d="M${PAD} ${PAD}V${HEIGHT - PAD}H${WIDTH - PAD}" fill="none" stroke="#444"/>
<text x="${PAD}" y="${HEIGHT - 28}">${x.from}</text><text x="${WIDTH - PAD}" y="${HEIGHT - 28}" text-anchor="end">${x.to}</text>
<text x="${WIDTH / 2}" y="${HEIGHT - 12}" text-anchor="middle">${chart.x}</text>
<text x="${PAD - 6}" y="${HEIGHT - PAD}" text-anchor="end">${y.from}</text><text x="${PAD - 6}" y="${PAD + 8}" text-anchor="end">${y.to}</text>
<text x="14" y="${HEIGHT / 2}" text-anchor="middle" transform="rotate(-90 14 ${HEIGHT / 2})">${chart.y}</text>
<polyline points="${path(chart.guide ?? [])}" fill="none" stroke="#b3541e" stroke-dasharray="4 4"/>
<polyline points="${path(chart.line ?? [])}" fill="none" stroke="#14505c" stroke-width="2"/>
<g fill="#14505c" fill-opacity="0.6">${(chart.dots ?? []).map(([a, b]) => `<circle cx="${x.at(a)}" cy="${y.at(b)}" r="3"/>`).join('')}</g>
</svg>
`
}

function scale(values: readonly number[], [start, end]: readonly [number, number]) {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const at = (value: number): string =>
    (start + ((value - low) / (high - low || 1)) * (end - start)).toFixed(1)
  return { at, from: low.toFixed(2), to: high.toFixed(2) }
}
