/** The mark: a bridge over a line of an invoice. The same drawing as the program's icon. */
export function Logo({ size = 26 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="var(--mantine-color-brug-filled)" />
      <path
        d="M5 20c3.2-7 7-10.5 11-10.5S23.800 13 27 20"
        fill="none"
        stroke="#fff"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
      <path
        d="M5 23.500h22M11 14.500v9M16 10v13.500M21 14.500v9"
        fill="none"
        stroke="#fff"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  )
}
